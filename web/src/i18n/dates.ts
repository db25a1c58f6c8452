import { useIntl, type IntlShape } from 'react-intl';

type Moment = string | Date;

/** A date without a time ("2027-02-01") is the same day in every zone. */
function parsed(moment: Moment): { date: Date; zone: 'UTC' | undefined } {
  if (moment instanceof Date) return { date: moment, zone: undefined };
  const dayOnly = /^\d{4}-\d{2}-\d{2}$/.test(moment);
  return { date: new Date(moment), zone: dayOnly ? 'UTC' : undefined };
}

/** Dates in the viewer's zone: "Mon 30 Nov", "Mon 30 Nov 09:00 CET", "Feb 2027". */
export function datesOf(intl: IntlShape) {
  const format = (moment: Moment, options: Intl.DateTimeFormatOptions) => {
    const { date, zone } = parsed(moment);
    return new Intl.DateTimeFormat(intl.locale, { ...options, timeZone: zone ?? intl.timeZone }).format(date).replaceAll(',', '');
  };
  const day = (moment: Moment) => format(moment, { weekday: 'short', day: 'numeric', month: 'short' });
  return {
    day,
    longDay: (moment: Moment) => format(moment, { weekday: 'long', day: 'numeric', month: 'long' }),
    dayAndYear: (moment: Moment) => format(moment, { day: 'numeric', month: 'short', year: 'numeric' }),
    time: (moment: Moment) => format(moment, { hour: '2-digit', minute: '2-digit' }),
    moment: (moment: Moment) => `${day(moment)} ${format(moment, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' })}`,
    month: (moment: Moment) => format(moment, { month: 'short' }),
    monthAndYear: (moment: Moment) => format(moment, { month: 'short', year: 'numeric' }),
    year: (moment: Moment) => format(moment, { year: 'numeric' }),
  };
}

export function useDates() {
  return datesOf(useIntl());
}

/** Whole days from now, rounded up: 0 on the day itself, negative when past. */
export function daysUntil(moment: Moment, now = new Date()): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(parsed(moment).date) - midnight(now)) / 86_400_000);
}

/** Whole days since, rounded down. */
export function daysSince(moment: Moment, now = new Date()): number {
  return Math.max(0, Math.floor((now.getTime() - parsed(moment).date.getTime()) / 86_400_000));
}
