import { useQuery } from '@tanstack/react-query';
import { IconUsersGroup } from '@tabler/icons-react';
import { useMemo } from 'react';
import { associatesQuery, type Associate, type Cohort } from '../../api/rotations';
import { Avatar } from '../../components/Avatar';
import { DataTable, type Columns } from '../../components/DataTable';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { Empty } from '../../components/States';
import { useText } from '../../i18n/text';
import { NameAssociate } from './NameAssociate';
import style from './Associates.module.css';

export function Associates({ cohort }: { cohort: Cohort }) {
  const text = useText();
  const query = useQuery(associatesQuery(cohort.id));
  const described = query.data?.some(({ sites, skills }) => sites.length + skills.length > 0) ?? false;
  const columns = useMemo<Columns<Associate>>(
    () => [
      {
        id: 'name',
        accessorFn: (row) => row.displayName,
        header: text('associate.name'),
        cell: ({ row: { original } }) => (
          <span className={style.name}>
            <Avatar name={original.displayName} />
            <b>{original.displayName}</b>
            {!original.name && <NameAssociate associate={original} />}
          </span>
        ),
      },
      { id: 'status', accessorFn: (row) => row.status, header: text('state'), cell: ({ row }) => text(`associate.state.${row.original.status}`) },
      ...(described ? [{ id: 'site', accessorFn: (row: Associate) => row.sites.join(', '), header: text('associate.site') }] : []),
      ...(described ? [{ id: 'skills', accessorFn: (row: Associate) => row.skills.join(', '), header: text('associate.skills') }] : []),
      { id: 'mail', accessorFn: (row) => row.mail ?? '', header: text('associate.mail') },
    ],
    [described, text],
  );
  return (
    <Panel card title={text('cohort.associates')} aside={query.data?.length}>
      <Loaded query={query}>
        {(associates) =>
          associates.length === 0 ? (
            <Empty icon={IconUsersGroup} title={text('associates.empty')}>
              {text('associates.empty.why')}
            </Empty>
          ) : (
            <DataTable label={text('cohort.associates')} columns={columns} rows={associates} id={(row) => row.id} sortedBy="name" />
          )
        }
      </Loaded>
    </Panel>
  );
}
