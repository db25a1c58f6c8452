import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { IconBulb } from '@tabler/icons-react';
import { useAct } from '../../api/act';
import { body } from '../../api/client';
import { jobs, lintQuery, postingQuery, type Posting, type PostingContent } from '../../api/jobs';
import { useAnnounce } from '../../components/Announcer';
import layout from '../../components/Layout.module.css';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { PageHead } from '../../components/PageHead';
import { Panel } from '../../components/Panel';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import { ContentFacts } from './ContentFacts';
import { ContentForm } from './ContentForm';
import { PostingState } from './PostingState';
import { PublishPanel } from './PublishPanel';

export function PostingPage() {
  const { id } = useParams({ from: '/postings/$id' });
  const query = useQuery(postingQuery(id));
  return <Loaded query={query} page="nav.postings">{(posting) => <Shown posting={posting} />}</Loaded>;
}

function Shown({ posting }: { posting: Posting }) {
  const text = useText();
  const dates = useDates();
  const announce = useAnnounce();
  const { id, status, content, closesAt, requisitionId, revision } = posting;
  const lint = useQuery(lintQuery(id));
  const save = useAct(
    (changed: PostingContent) => body(jobs.PUT('/api/postings/{id}', { params: { path: { id }, header: { 'If-Match': `"${revision}"` } }, body: changed })),
    () => [['postings']],
  );
  return (
    <>
      <PageHead trail={[<Link to="/postings">{text('nav.postings')}</Link>, content.title]} title={content.title} state={<PostingState status={status} />} caption={text('posting.closesAt', { moment: dates.moment(closesAt) })}>
        <Link to="/pipeline" search={{ posting: id }}>
          {text('nav.pipeline')}
        </Link>
        {status === 'PUBLISHED' && <a href={`/careers/${id}`}>{text('posting.preview')}</a>}
      </PageHead>
      <div className={layout.columns}>
        <Panel card title={text('posting.content')}>
          <div className={layout.inside}>
            {status === 'DRAFT' ? (
              <ContentForm key={revision} initial={content} submit={text('act.save')} consequence={text('posting.draft.consequence')} busy={save.isPending} error={save.error} onSubmit={(changed) => save.start(changed, () => announce(text('saved')))} />
            ) : (
              <ContentFacts content={content} />
            )}
          </div>
        </Panel>
        <div className={layout.stack}>
          <Panel card title={text('next')}>
            <div className={layout.inside}>
              <PublishPanel posting={posting} />
            </div>
          </Panel>
          {lint.data?.map(({ rule, message }) => (
            <Note key={rule} tone="warn" icon={IconBulb}>
              {message}
            </Note>
          ))}
          <Link to="/requisitions/$id" params={{ id: requisitionId }}>
            {text('posting.requisition')}
          </Link>
        </div>
      </div>
    </>
  );
}
