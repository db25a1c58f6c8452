import type { PlanReading, PlanSummary } from '../../api/rotations';
import { monthsBetween, type Calendar, type Row } from './model';
import type { TeamSeats } from './SeatStrip';

/** What a plan's answer says, in the shapes its screen draws. */
export function rowsOf({ associates }: PlanReading): Row[] {
  return associates.map(({ associateId, name, pointsLost, placements, absences }) => ({
    id: associateId,
    name,
    pointsLost,
    placements: placements.map(({ slotId, teamId, team, period, periods, rank, pinned, warnings }) => ({
      id: slotId,
      from: period,
      to: period + periods - 1,
      teamId,
      team,
      rank: rank ?? null,
      pinned,
      warning: warnings.length > 0 ? warnings.join(' ') : undefined,
    })),
    absences: absences.map(({ kind, period, periods }) => ({ kind, from: period, to: period + periods - 1 })),
  }));
}

export const seatsOf = ({ seats }: PlanReading): TeamSeats[] =>
  seats.map(({ teamId, team, periods, first, topThree, price }) => ({
    teamId,
    team,
    seats: Object.fromEntries(periods.filter(({ filled, free }) => filled + free > 0).map(({ period, filled, free }) => [period, { filled, all: filled + free }])),
    rankedFirst: first,
    inTop3: topThree,
    price,
  }));

/** All months of a cohort; training comes before the first period. */
export function calendarOf({ periods, trainingMonths }: Pick<PlanReading, 'periods' | 'trainingMonths'>): Calendar {
  const first = periods[0]?.startsOn;
  const last = periods.at(-1)?.endsOn;
  if (!first || !last) return { months: [], training: 0, periods };
  const [year = 0, month = 1] = first.split('-').map(Number);
  const begin = new Date(Date.UTC(year, month - 1 - trainingMonths, 1)).toISOString().slice(0, 10);
  return { months: monthsBetween(begin, last), training: trainingMonths, periods };
}

export const isSolving = ({ status }: Pick<PlanSummary, 'status'>) => status === 'DRAFT' || status === 'SOLVING';

/** The plan to open: a running solve, else the newest with an answer, else the newest. */
export function planToOpen(plans: PlanSummary[]): PlanSummary | undefined {
  const newest = plans.toSorted((a, b) => b.number - a.number);
  const worth: PlanSummary['status'][] = ['PROPOSED', 'IN_REVIEW', 'APPROVED', 'PUBLISHED'];
  return newest.find(isSolving) ?? newest.find(({ status }) => worth.includes(status)) ?? newest[0];
}
