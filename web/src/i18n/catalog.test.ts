import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import en from './en.json';

it('has only texts that can be formatted', () => {
  const failed: string[] = [];
  const intl = createIntl({ locale: 'en', messages: en, onError: (error) => failed.push(error.message) });
  for (const [id, text] of Object.entries(en)) {
    const names = [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => [name, 1]);
    intl.formatMessage({ id }, { ...Object.fromEntries(names), b: (chunks) => chunks });
  }
  expect(failed).toEqual([]);
});
