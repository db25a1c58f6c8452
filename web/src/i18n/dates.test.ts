import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { datesOf, daysSince, daysUntil } from './dates';

const dates = datesOf(createIntl({ locale: 'en-GB', timeZone: 'Europe/Berlin' }));

describe('dates', () => {
  it('name the zone with every time', () => {
    expect(dates.moment('2026-11-30T08:00:00Z')).toBe('Mon 30 Nov 09:00 CET');
    expect(dates.moment('2026-07-30T07:00:00Z')).toBe('Thu 30 Jul 09:00 CEST');
  });

  it('keep a day without a time in every zone', () => {
    const far = datesOf(createIntl({ locale: 'en-GB', timeZone: 'Pacific/Honolulu' }));
    expect(far.day('2027-02-01')).toBe('Mon 1 Feb');
  });

  it('count days by the calendar until, and by whole days since', () => {
    const now = new Date(2026, 10, 23, 23, 59);
    expect(daysUntil(new Date(2026, 10, 24, 0, 1), now)).toBe(1);
    expect(daysUntil('2026-11-23', now)).toBe(0);
    expect(daysSince(new Date(2026, 10, 22, 23, 58), now)).toBe(1);
    expect(daysSince(new Date(2026, 10, 24), now)).toBe(0);
  });
});
