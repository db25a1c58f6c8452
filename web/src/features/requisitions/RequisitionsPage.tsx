import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconBriefcase, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { requisitionsQuery, type Requisition } from '../../api/jobs';
import { useMe } from '../../api/me';
import { DataTable, type Columns } from '../../components/DataTable';
import { ButtonLink } from '../../components/links';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { Empty } from '../../components/States';
import { useText } from '../../i18n/text';
import { Pay } from '../jobs/Pay';
import { RequisitionState } from './RequisitionState';

export function RequisitionsPage() {
  const text = useText();
  const { roles } = useMe();
  const query = useQuery(requisitionsQuery);
  const columns = useMemo<Columns<Requisition>>(
    () => [
      { id: 'title', accessorFn: (row) => row.terms.title, header: text('requisition.title'), cell: ({ row }) => <Link to="/requisitions/$id" params={{ id: row.original.id }}>{row.original.terms.title}</Link> },
      { id: 'status', accessorFn: (row) => row.status, header: text('state'), cell: ({ row }) => <RequisitionState status={row.original.status} /> },
      { id: 'hires', accessorFn: (row) => row.hires / row.terms.openings, header: text('requisition.hires'), cell: ({ row }) => text('requisition.hired', { hires: row.original.hires, openings: row.original.terms.openings }) },
      { id: 'pay', accessorFn: (row) => row.terms.pay.baseMin, header: text('pay'), cell: ({ row }) => <Pay pay={row.original.terms.pay} /> },
      { id: 'by', accessorFn: (row) => row.requestedBy, header: text('requisition.requestedBy') },
    ],
    [text],
  );
  const start = roles.includes('recruiter') && (
    <ButtonLink variant="filled" to="/requisitions/new" leftSection={<IconPlus size={16} stroke={1.75} />}>
      {text('requisition.new')}
    </ButtonLink>
  );
  const waiting = query.data?.filter(({ status }) => status === 'PENDING_APPROVAL').length ?? 0;
  return (
    <>
      <PageHead trail={[text('nav.requisitions')]} title={query.data ? text('requisitions.title', { count: waiting }) : text('nav.requisitions')}>
        {start}
      </PageHead>
      <Loaded query={query}>
        {(requisitions) =>
          requisitions.length === 0 ? (
            <Empty icon={IconBriefcase} title={text('requisitions.empty')} act={start}>
              {text('requisitions.empty.why')}
            </Empty>
          ) : (
            <DataTable label={text('nav.requisitions')} columns={columns} rows={requisitions} id={(row) => row.id} />
          )
        }
      </Loaded>
    </>
  );
}
