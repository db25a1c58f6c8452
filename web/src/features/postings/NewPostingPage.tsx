import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useAct } from '../../api/act';
import { body } from '../../api/client';
import { jobs, requisitionQuery, type PostingContent, type Requisition } from '../../api/jobs';
import layout from '../../components/Layout.module.css';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { Panel } from '../../components/Panel';
import { useText } from '../../i18n/text';
import { ContentForm } from './ContentForm';

const fourWeeks = 28 * 86_400_000;

/** A posting begins with what its requisition approved. */
function drafted({ terms }: Requisition): PostingContent {
  return {
    title: terms.title,
    summary: '',
    description: '',
    level: terms.level,
    employmentType: terms.employmentType,
    locations: [{ workplace: 'OFFICE', place: '' }],
    paths: ['JUNIOR', 'VENTURE', 'INTERNAL'],
    requirements: [],
    pay: terms.pay,
    deadline: { at: `${new Date(Date.now() + fourWeeks).toISOString().slice(0, 10)}T23:59`, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
  };
}

export function NewPostingPage() {
  const { requisition = '' } = useSearch({ from: '/postings/new' });
  const query = useQuery(requisitionQuery(requisition));
  return <Loaded query={query} page="nav.postings">{(found) => <Draft requisition={found} />}</Loaded>;
}

function Draft({ requisition }: { requisition: Requisition }) {
  const text = useText();
  const navigate = useNavigate();
  const draft = useAct(
    (content: PostingContent, key) => body(jobs.POST('/api/postings', { body: { requisitionId: requisition.id, content }, headers: { 'Idempotency-Key': key } })),
    () => [['postings']],
  );
  return (
    <>
      <PageHead trail={[<Link to="/requisitions/$id" params={{ id: requisition.id }}>{requisition.terms.title}</Link>, text('posting.new')]} title={text('posting.new.title')} />
      <div className={layout.columns}>
        <Panel card title={text('posting.content')}>
          <div className={layout.inside}>
            <ContentForm
              initial={drafted(requisition)}
              submit={text('posting.draft')}
              consequence={text('posting.draft.consequence')}
              busy={draft.isPending}
              error={draft.error}
              within="/content"
              onSubmit={(content) => draft.start(content, ({ id }) => void navigate({ to: '/postings/$id', params: { id } }))}
            />
          </div>
        </Panel>
      </div>
    </>
  );
}
