import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import en from './en.json';

export type TextId = keyof typeof en;
type Values = Record<string, string | number | Date | undefined>;

/** Texts of the catalog, with their ids checked at compile time. */
export function useText() {
  const intl = useIntl();
  return (id: TextId, values?: Values): string => intl.formatMessage({ id }, values);
}

/** The same for texts in which a part is set in bold: `<b>…</b>` in the catalog. */
export function useRichText() {
  const intl = useIntl();
  return (id: TextId, bold: (chunks: ReactNode) => ReactNode, values?: Values): ReactNode =>
    intl.formatMessage({ id }, { ...values, b: (chunks) => bold(chunks) });
}
