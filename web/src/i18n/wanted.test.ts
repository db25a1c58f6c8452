import { describe, expect, it } from 'vitest';
import { wanted } from './wanted';

describe('the language of the app', () => {
  it('is the first of the viewer that has a catalog', () => {
    expect(wanted(['fr-FR', 'en-IE', 'en'], { en: {} })).toBe('en-IE');
  });

  it('passes over what is no language tag', () => {
    expect(wanted(['en-US@posix'], { en: {} })).toBe('en-GB');
  });
});
