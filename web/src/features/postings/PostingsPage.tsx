import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useMemo } from 'react';
import { postingsQuery, type Posting } from '../../api/jobs';
import { DataTable, type Columns } from '../../components/DataTable';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { Empty } from '../../components/States';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import { Pay } from '../jobs/Pay';
import { PostingState } from './PostingState';

export function PostingsPage() {
  const text = useText();
  const dates = useDates();
  const query = useQuery(postingsQuery);
  const columns = useMemo<Columns<Posting>>(
    () => [
      { id: 'title', accessorFn: (row) => row.content.title, header: text('posting.title'), cell: ({ row }) => <Link to="/postings/$id" params={{ id: row.original.id }}>{row.original.content.title}</Link> },
      { id: 'status', accessorFn: (row) => row.status, header: text('state'), cell: ({ row }) => <PostingState status={row.original.status} /> },
      { id: 'visibility', accessorFn: (row) => row.visibility ?? '', header: text('posting.visibility'), cell: ({ row }) => (row.original.visibility ? text(`posting.visibility.${row.original.visibility}`) : '–') },
      { id: 'closes', accessorFn: (row) => row.closesAt, header: text('posting.closes'), cell: ({ row }) => dates.moment(row.original.closesAt) },
      { id: 'pay', accessorFn: (row) => row.content.pay?.baseMin ?? 0, header: text('pay'), cell: ({ row }) => (row.original.content.pay ? <Pay pay={row.original.content.pay} /> : text('pay.missing')) },
      { id: 'pipeline', header: text('nav.pipeline'), enableSorting: false, cell: ({ row }) => <Link to="/pipeline" search={{ posting: row.original.id }}>{text('posting.applications')}</Link> },
    ],
    [dates, text],
  );
  const open = query.data?.filter(({ status }) => status === 'PUBLISHED').length ?? 0;
  return (
    <>
      <PageHead trail={[text('nav.postings')]} title={query.data ? text('postings.title', { count: open }) : text('nav.postings')} />
      <Loaded query={query}>
        {(postings) =>
          postings.length === 0 ? (
            <Empty icon={IconSpeakerphone} title={text('postings.empty')} act={<Link to="/requisitions">{text('nav.requisitions')}</Link>}>
              {text('postings.empty.why')}
            </Empty>
          ) : (
            <DataTable label={text('nav.postings')} columns={columns} rows={postings} id={(row) => row.id} />
          )
        }
      </Loaded>
    </>
  );
}
