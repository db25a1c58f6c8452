import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconMailDollar } from '@tabler/icons-react';
import { useMemo } from 'react';
import { applicationsQuery, offersQuery, type Offer } from '../../api/candidates';
import { DataTable, type Columns } from '../../components/DataTable';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { Empty } from '../../components/States';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import { OfferState } from './OfferState';
import { useMoney } from './useMoney';

export function OffersPage() {
  const text = useText();
  const dates = useDates();
  const money = useMoney();
  const query = useQuery(offersQuery);
  const { data: applications } = useQuery(applicationsQuery());
  const names = useMemo(() => new Map(applications?.map((application) => [application.id, application.label])), [applications]);
  const columns = useMemo<Columns<Offer>>(
    () => [
      { id: 'to', accessorFn: (row) => names.get(row.applicationId) ?? '', header: text('offer.to'), cell: ({ row: { original } }) => <Link to="/offers/$id" params={{ id: original.id }}>{names.get(original.applicationId) ?? text('offer.version', { version: original.version })}</Link> },
      { id: 'status', accessorFn: (row) => row.status, header: text('state'), cell: ({ row }) => <OfferState status={row.original.status} /> },
      { id: 'seat', accessorFn: (row) => row.seat, header: text('offer.seat'), cell: ({ row }) => text(`offer.seat.${row.original.seat}`) },
      { id: 'pay', accessorFn: (row) => row.terms.base, header: text('pay'), cell: ({ row }) => money(row.original.terms) },
      { id: 'expires', accessorFn: (row) => row.expiresAt ?? '', header: text('offer.expires'), cell: ({ row }) => (row.original.expiresAt ? dates.moment(row.original.expiresAt) : '–') },
    ],
    [dates, money, names, text],
  );
  const waiting = query.data?.filter(({ status }) => status === 'PENDING_APPROVAL' || status === 'APPROVED').length ?? 0;
  return (
    <>
      <PageHead trail={[text('nav.offers')]} title={query.data ? text('offers.title', { count: waiting }) : text('nav.offers')} />
      <Loaded query={query}>
        {(offers) =>
          offers.length === 0 ? (
            <Empty icon={IconMailDollar} title={text('offers.empty')} act={<Link to="/pipeline">{text('nav.pipeline')}</Link>}>
              {text('offers.empty.why')}
            </Empty>
          ) : (
            <DataTable label={text('nav.offers')} columns={columns} rows={offers} id={(row) => row.id} />
          )
        }
      </Loaded>
    </>
  );
}
