import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { TextId } from '../i18n/text';
import { Pending } from './Pending';

interface Props<T> {
  query: UseQueryResult<T>;
  /** The page's name, where the data is what the page is about and brings its heading along. */
  page?: TextId;
  rows?: number;
  children: (data: T) => ReactNode;
}

/** What a query has: rows in gray while it loads, the failure if it failed, else its data. Data once shown stays. */
export function Loaded<T>({ query, page, rows, children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  return <Pending page={page} rows={rows} failed={query.isError ? query : undefined} />;
}
