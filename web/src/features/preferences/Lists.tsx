import { IconCircleDashed, IconLock, IconPencil } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Overview } from '../../api/rotations';
import { Chip } from '../../components/Chip';
import { DataTable, type Columns } from '../../components/DataTable';
import { Panel } from '../../components/Panel';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';

type List = Overview['lists'][number];

const looks = { NONE: ['bad', IconCircleDashed], DRAFT: ['warn', IconPencil], SEALED: ['accent', IconLock] } as const;

/** Who has handed in a list. What stands in it is shown once the window is over. */
export function Lists({ lists, names }: { lists: List[]; names: Map<string, string> }) {
  const text = useText();
  const dates = useDates();
  const columns = useMemo<Columns<List>>(
    () => [
      { id: 'name', accessorFn: (row) => row.name, header: text('associate.name'), cell: ({ row }) => <b>{row.original.name}</b> },
      {
        id: 'state',
        accessorFn: (row) => ['NONE', 'DRAFT', 'SEALED'].indexOf(row.state),
        header: text('state'),
        cell: ({ row: { original } }) => {
          const [tone, icon] = looks[original.state];
          return (
            <Chip tone={tone} icon={icon}>
              {text(`list.state.${original.state}`)}
            </Chip>
          );
        },
      },
      { id: 'when', accessorFn: (row) => row.sealedAt ?? row.savedAt ?? '', header: text('list.when'), cell: ({ row: { original } }) => (original.sealedAt ?? original.savedAt ? dates.moment((original.sealedAt ?? original.savedAt) as string) : '–') },
      { id: 'ranking', header: text('list.ranking'), enableSorting: false, cell: ({ row: { original } }) => original.ranking?.choices.map((tied) => tied.map((id) => names.get(id) ?? id).join(' = ')).join(', ') ?? text('list.hidden') },
    ],
    [dates, names, text],
  );
  return (
    <Panel card title={text('preferences.lists')} aside={lists.length}>
      <DataTable label={text('preferences.lists')} columns={columns} rows={lists} id={(row) => row.associateId} sortedBy="name" />
    </Panel>
  );
}
