import { useCallback, useRef, useState, type KeyboardEvent } from 'react';

interface Cell {
  row: number;
  column: number;
}

/** Moves over a `role=grid`: one cell is in the tab order, arrows, Home and End move it. Source: ARIA Authoring Practices, grid. */
export function useGridFocus(widths: number[]) {
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });

  const clamp = ({ row, column }: Cell): Cell => {
    const lastRow = Math.max(0, Math.min(row, widths.length - 1));
    return { row: lastRow, column: Math.max(0, Math.min(column, (widths[lastRow] ?? 1) - 1)) };
  };
  const focus = (cell: Cell) => {
    const next = clamp(cell);
    setActive(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row}:${next.column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = (event.target as HTMLElement).dataset.cell?.split(':').map(Number);
    if (!at || event.altKey || event.ctrlKey || event.metaKey) return;
    const [row = 0, column = 0] = at;
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const moves: Record<string, Cell> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - forward },
      ArrowRight: { row, column: column + forward },
      Home: { row, column: 0 },
      End: { row, column: Number.MAX_SAFE_INTEGER },
      PageUp: { row: row - 10, column },
      PageDown: { row: row + 10, column },
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    focus(move);
  };
  const current = clamp(active);
  const onFocus = useCallback((row: number, column: number) => setActive({ row, column }), []);
  return { grid, onKeyDown, onFocus, active: current };
}

/** What makes an element a cell of the grid; `active` is the column of this row that is in the tab order. */
export const cellOf = (row: number, column: number, active: number | undefined, onFocus: (row: number, column: number) => void) => ({
  'data-cell': `${row}:${column}`,
  tabIndex: active === column ? 0 : -1,
  onFocus: () => onFocus(row, column),
});
