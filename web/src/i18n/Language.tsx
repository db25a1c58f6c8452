import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import en from './en.json';

const catalogs: Record<string, Record<string, string>> = { en };

/** The viewer's language if there is a catalog for it, else English; dates follow the viewer's own conventions. */
export function Language({ children }: { children: ReactNode }) {
  const wanted = navigator.languages.find((tag) => tag.split('-')[0] as string in catalogs) ?? 'en-GB';
  const messages = catalogs[wanted.split('-')[0] as string];
  return (
    <IntlProvider locale={wanted === 'en' || wanted === 'en-US' ? 'en-GB' : wanted} defaultLocale="en" messages={messages}>
      {children}
    </IntlProvider>
  );
}
