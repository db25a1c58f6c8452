import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { body } from '../../api/client';
import { jobs, requisitionQuery, type Requisition } from '../../api/jobs';
import layout from '../../components/Layout.module.css';
import { ButtonLink } from '../../components/links';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { Panel } from '../../components/Panel';
import { ReasonDialog } from '../../components/ReasonDialog';
import { StateActs } from '../../components/StateActs';
import { Refused } from '../../components/Refused';
import { useText } from '../../i18n/text';
import { RequisitionState } from './RequisitionState';
import { TermsEditor } from './TermsEditor';
import { TermsFacts } from './TermsFacts';
import { useRequisitionActs } from './useRequisitionActs';

export function RequisitionPage() {
  const { id } = useParams({ from: '/requisitions/$id' });
  const query = useQuery(requisitionQuery(id));
  return <Loaded query={query} page="nav.requisitions">{(requisition) => <Shown requisition={requisition} />}</Loaded>;
}

function Shown({ requisition }: { requisition: Requisition }) {
  const text = useText();
  const [rejecting, setRejecting] = useState(false);
  const { acts, busy, error } = useRequisitionActs(requisition, () => setRejecting(true));
  const { id, terms, status } = requisition;
  const reject = useAct(
    (reason: string, key) => body(jobs.POST('/api/requisitions/{id}/rejection', { params: { path: { id } }, body: { reason }, headers: { 'Idempotency-Key': key } })),
    () => [['requisitions']],
  );
  return (
    <>
      <PageHead trail={[<Link to="/requisitions">{text('nav.requisitions')}</Link>, terms.title]} title={terms.title} state={<RequisitionState status={status} />} caption={text('requisition.hired', { hires: requisition.hires, openings: terms.openings })}>
        {(status === 'OPEN' || status === 'APPROVED') && (
          <ButtonLink to="/postings/new" search={{ requisition: id }} leftSection={<IconPlus size={16} stroke={1.75} />}>
            {text('posting.new')}
          </ButtonLink>
        )}
      </PageHead>
      <div className={layout.columns}>
        <Panel card title={text('requisition.terms')}>
          <div className={layout.inside}>{status === 'DRAFT' ? <TermsEditor requisition={requisition} /> : <TermsFacts requisition={requisition} />}</div>
        </Panel>
        <Panel card title={text('next')}>
          <div className={layout.inside}>
            {acts.length > 0 ? <StateActs acts={acts} busy={busy} /> : <p>{text('next.nothing')}</p>}
            <Refused error={error ?? reject.error} />
          </div>
        </Panel>
      </div>
      <ReasonDialog
        opened={rejecting}
        title={text('requisition.act.rejection')}
        consequence={text('requisition.act.rejection.consequence')}
        submit={text('requisition.act.rejection.submit')}
        wordsLabel={text('reason')}
        wordsNeeded
        busy={reject.isPending}
        onClose={() => setRejecting(false)}
        onSubmit={(_, reason) => reject.start(reason, () => setRejecting(false))}
      />
    </>
  );
}
