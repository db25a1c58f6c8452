import { useNavigate } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import { useAct } from '../../api/act';
import { body } from '../../api/client';
import { jobs, type RequisitionTerms } from '../../api/jobs';
import { PageHead } from '../../components/PageHead';
import { Panel } from '../../components/Panel';
import layout from '../../components/Layout.module.css';
import { useText } from '../../i18n/text';
import { useCohortId } from '../shell/useCohort';
import { TermsForm } from './TermsForm';

const blank: RequisitionTerms = {
  title: '',
  level: 'APM',
  employmentType: 'FULL_TIME',
  openings: 1,
  pay: { currency: 'EUR', baseMin: 56_000, baseMax: 64_000, bonusPercentMax: 0, equity: false },
};

export function NewRequisitionPage() {
  const text = useText();
  const navigate = useNavigate();
  const cohortId = useCohortId();
  const draft = useAct(
    (terms: RequisitionTerms, key) => body(jobs.POST('/api/requisitions', { body: terms, headers: { 'Idempotency-Key': key } })),
    () => [['requisitions']],
  );
  return (
    <>
      <PageHead trail={[<Link to="/requisitions">{text('nav.requisitions')}</Link>, text('requisition.new')]} title={text('requisition.new.title')} />
      <div className={layout.columns}>
        <Panel card title={text('requisition.terms')}>
          <div className={layout.inside}>
            <TermsForm
              key={cohortId}
              initial={{ ...blank, cohortId: cohortId || undefined }}
              submit={text('requisition.draft')}
              busy={draft.isPending}
              error={draft.error}
              onSubmit={(terms) => draft.start(terms, ({ id }) => void navigate({ to: '/requisitions/$id', params: { id } }))}
            />
          </div>
        </Panel>
      </div>
    </>
  );
}
