import { useCallback, useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useText } from '../../i18n/text';
import { partsOf, type Calendar, type Placement, type Row } from './model';
import { TimelineHead } from './TimelineHead';
import { TimelineRow } from './TimelineRow';
import style from './Timeline.module.css';
import { useGridFocus } from './useGridFocus';

export interface TimelineActs {
  /** Opens an assignment, or the person when no assignment is given. */
  open: (row: Row, placement?: Placement) => void;
  pin?: (row: Row, placement: Placement) => void;
  whyNot?: (row: Row, placement: Placement) => void;
  undo?: () => void;
  close?: () => void;
}

interface Props {
  rows: Row[];
  calendar: Calendar;
  people: number;
  acts: TimelineActs;
  chain?: string[];
}

const signature = (row: Row) => row.placements.map((placement) => placement.teamId).join();

/** Rows whose placements differ from the last time, for two seconds. */
function useChanged(rows: Row[]): Set<string> {
  const seen = useRef<Map<string, string>>(undefined);
  const [changed, setChanged] = useState<Set<string>>(new Set());
  useEffect(() => {
    const before = seen.current;
    seen.current = new Map(rows.map((row) => [row.id, signature(row)]));
    if (!before) return;
    const now = rows.filter((row) => before.has(row.id) && before.get(row.id) !== signature(row));
    if (now.length === 0) return;
    setChanged(new Set(now.map((row) => row.id)));
    const timer = setTimeout(() => setChanged(new Set()), 2_000);
    return () => clearTimeout(timer);
  }, [rows]);
  return changed;
}

/** Associates by months. Arrows move, Enter opens, P pins, W asks why not, Z undoes, Escape closes. */
export function Timeline({ rows, calendar, people, acts, chain = [] }: Props) {
  const text = useText();
  const changed = useChanged(rows);
  const widths = useMemo(() => rows.map((row) => partsOf(row).length + 1), [rows]);
  const { grid, onKeyDown, onFocus, active } = useGridFocus(widths);
  const onKey = useCallback(
    (event: KeyboardEvent, row: Row, placement: Placement | undefined) => {
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (key === 'enter') acts.open(row, placement);
      if (key === 'p' && placement) acts.pin?.(row, placement);
      if (key === 'w' && placement) acts.whyNot?.(row, placement);
      if (key === 'z') acts.undo?.();
      if (key === 'escape') acts.close?.();
    },
    [acts],
  );
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={text('plan.timeline')}
      aria-rowcount={rows.length + 1}
      className={style.timeline}
      style={{ '--months': calendar.months.length } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <TimelineHead calendar={calendar} people={people} />
      {rows.map((row, index) => (
        <TimelineRow
          key={row.id}
          row={row}
          calendar={calendar}
          index={index}
          active={active.row === index ? active.column : undefined}
          onFocus={onFocus}
          changed={changed.has(row.id)}
          inChain={chain.includes(row.id)}
          onOpen={acts.open}
          onKey={onKey}
        />
      ))}
    </div>
  );
}
