import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { DataTable, type Columns } from '../../components/DataTable';
import { useText } from '../../i18n/text';
import { stages, type Card } from './board';
import { ClockChip } from './CandidateCard';

/** The board as a table. */
export function PipelineTable({ cards }: { cards: Card[] }) {
  const text = useText();
  const columns = useMemo<Columns<Card>>(
    () => [
      { id: 'name', accessorFn: (card) => card.name, header: text('associate.name'), cell: ({ row }) => <Link to="/applications/$id" params={{ id: row.original.id }}>{row.original.name}</Link> },
      { id: 'stage', accessorFn: (card) => stages.indexOf(card.stage), header: text('pipeline.stage'), cell: ({ row }) => text(`stage.of.${row.original.stage}`) },
      { id: 'fact', accessorFn: (card) => card.fact, header: text('pipeline.fact') },
      { id: 'days', accessorFn: (card) => card.days, header: text('pipeline.daysInStage') },
      { id: 'clock', accessorFn: (card) => card.answerBy, header: text('pipeline.next'), cell: ({ row }) => <ClockChip card={row.original} /> },
    ],
    [text],
  );
  return <DataTable label={text('nav.pipeline')} columns={columns} rows={cards} id={(card) => card.id} />;
}
