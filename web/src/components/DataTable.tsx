import { createSortedRowModel, rowSortingFeature, sortFn_alphanumeric, sortFn_text, tableFeatures, useTable, type ColumnDef, type RowData } from '@tanstack/react-table';
import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import style from './DataTable.module.css';

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns: { alphanumeric: sortFn_alphanumeric, text: sortFn_text } });

export type Columns<T extends RowData> = ColumnDef<typeof features, T>[];

interface Props<T extends RowData> {
  label: string;
  columns: Columns<T>;
  rows: T[];
  id: (row: T) => string;
  /** The column whose order it begins with; that of the rows where none is named. */
  sortedBy?: string;
}

const order = { asc: 'ascending', desc: 'descending' } as const;

/** A table that sorts by any head. Columns and rows must keep their identity between renders. */
export function DataTable<T extends RowData>({ label, columns, rows, id, sortedBy }: Props<T>) {
  const table = useTable({ features, columns, data: rows, getRowId: id, initialState: { sorting: sortedBy ? [{ id: sortedBy, desc: false }] : [] } });
  return (
    <div className={style.scroll} role="group" aria-label={label} tabIndex={0}>
      <table className={style.table}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted();
                return (
                  <th key={header.id} scope="col" aria-sort={sorted ? order[sorted] : undefined}>
                    {header.column.getCanSort() ? (
                      <UnstyledButton className={style.sort} onClick={header.column.getToggleSortingHandler()}>
                        <table.FlexRender header={header} />
                        {sorted === 'asc' && <IconArrowUp size={12} aria-hidden />}
                        {sorted === 'desc' && <IconArrowDown size={12} aria-hidden />}
                      </UnstyledButton>
                    ) : (
                      <table.FlexRender header={header} />
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => (
                <td key={cell.id}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
