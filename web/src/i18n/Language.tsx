import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import en from './en.json';
import { wanted } from './wanted';

const catalogs: Record<string, Record<string, string>> = { en };

/** The viewer's language if there is a catalog for it, else English; dates follow the viewer's own conventions. */
export function Language({ children }: { children: ReactNode }) {
  const locale = wanted(navigator.languages, catalogs);
  const messages = catalogs[locale.split('-')[0] as string];
  return (
    <IntlProvider locale={locale} defaultLocale="en" messages={messages}>
      {children}
    </IntlProvider>
  );
}
