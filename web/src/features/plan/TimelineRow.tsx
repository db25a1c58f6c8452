import { IconSchool } from '@tabler/icons-react';
import { memo, type KeyboardEvent } from 'react';
import { Avatar } from '../../components/Avatar';
import { useText } from '../../i18n/text';
import { AbsenceBar } from './AbsenceBar';
import { Bar } from './Bar';
import { columns, isAbsence, partsOf, type Calendar, type Placement, type Row } from './model';
import style from './Timeline.module.css';
import { cellOf } from './useGridFocus';
import { useRank } from './useRank';

interface Props {
  row: Row;
  calendar: Calendar;
  index: number;
  /** The column of this row that is in the tab order. */
  active: number | undefined;
  onFocus: (row: number, column: number) => void;
  changed: boolean;
  inChain: boolean;
  onOpen: (row: Row, placement: Placement | undefined) => void;
  onKey: (event: KeyboardEvent, row: Row, placement: Placement | undefined) => void;
}

export const TimelineRow = memo(function TimelineRow({ row, calendar, index, active, onFocus, changed, inChain, onOpen, onKey }: Props) {
  const text = useText();
  const rank = useRank();
  const { training } = calendar;
  return (
    <div role="row" className={style.row} data-changed={changed || undefined} data-chain={inChain || undefined}>
      <div role="rowheader" className={style.name} {...cellOf(index, 0, active, onFocus)} onClick={() => onOpen(row, undefined)} onKeyDown={(event) => event.key === 'Enter' && onOpen(row, undefined)}>
        <Avatar name={row.name} />
        <span className={style.person}>{row.name}</span>
        <span
          className={style.lost}
          data-much={row.pointsLost > 2 || undefined}
          title={text('plan.pointsLost.meaning')}
          aria-label={text('plan.pointsLost', { points: row.pointsLost })}
          role="img"
        >
          {row.pointsLost > 0 ? `−${row.pointsLost}` : '0'}
        </span>
      </div>
      {training > 0 && (
        <div role="gridcell" className={style.training} style={{ gridColumn: `2 / span ${training}` }}>
          <IconSchool size={14} stroke={1.75} role="img" aria-label={text('plan.training')} />
        </div>
      )}
      {partsOf(row).map((part, at) => {
        const { start, length } = columns(calendar, part.from, part.to);
        const placement = isAbsence(part) ? undefined : part;
        return (
          <div
            key={part.from}
            role="gridcell"
            className={style.cell}
            style={{ gridColumn: `${start + 1} / span ${length}` }}
            aria-label={
              isAbsence(part)
                ? text('plan.absence', { person: row.name, from: part.from, why: text(`plan.absence.${part.kind}`) })
                : text('plan.placement', { person: row.name, team: part.team, rank: rank(part.rank), from: part.from })
            }
            {...cellOf(index, at + 1, active, onFocus)}
            onClick={() => onOpen(row, placement)}
            onKeyDown={(event) => onKey(event, row, placement)}
          >
            {isAbsence(part) ? <AbsenceBar kind={part.kind} /> : <Bar placement={part} />}
          </div>
        );
      })}
    </div>
  );
});
