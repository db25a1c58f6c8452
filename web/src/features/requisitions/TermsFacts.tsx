import { useQuery } from '@tanstack/react-query';
import type { Requisition } from '../../api/jobs';
import { cohortsQuery } from '../../api/rotations';
import { Facts } from '../../components/Facts';
import { useText } from '../../i18n/text';
import { Pay } from '../jobs/Pay';

export function TermsFacts({ requisition: { terms, requestedBy, submittedBy, decidedBy, rejection } }: { requisition: Requisition }) {
  const text = useText();
  const { data: cohorts = [] } = useQuery(cohortsQuery);
  return (
    <Facts
      facts={[
        [text('level'), text(`level.${terms.level}`)],
        [text('employment'), text(`employment.${terms.employmentType}`)],
        [text('requisition.openings'), terms.openings],
        [text('requisition.cohort'), cohorts.find(({ id }) => id === terms.cohortId)?.name],
        [text('pay'), <Pay key="pay" pay={terms.pay} />],
        [text('pay.equity'), terms.pay.equity ? text('yes') : text('no')],
        [text('requisition.reason'), terms.reason],
        [text('requisition.requestedBy'), requestedBy],
        [text('requisition.submittedBy'), submittedBy],
        [text('requisition.decidedBy'), decidedBy],
        [text('requisition.rejection'), rejection],
      ]}
    />
  );
}
