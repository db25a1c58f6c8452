import type { Period, Placement, Row } from '../features/plan/model';
import type { TeamSeats } from '../features/plan/SeatStrip';
import type { Stage } from '../features/plan/stages';

/** A cohort of eighteen months after one of training, for tests. */
export const periods: Period[] = [
  { number: 1, startsOn: '2027-02-01', endsOn: '2027-07-31' },
  { number: 2, startsOn: '2027-08-01', endsOn: '2028-01-31' },
  { number: 3, startsOn: '2028-02-01', endsOn: '2028-07-31' },
];

const placed = (person: string, number: number, team: string, rank: number | null): Placement => ({
  id: `${person}-${number}`,
  from: number,
  to: number,
  teamId: team.toLowerCase(),
  team,
  rank,
});

const row = (name: string, pointsLost: number, ...placements: [string, number | null][]): Row => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  pointsLost,
  placements: placements.map(([team, rank], index) => placed(name, index + 1, team, rank)),
  absences: [],
});

const noor = row('Noor El-Amin', 2, ['Support', 3], ['Growth', 1], ['Messaging', 4]);
const jonas = row('Jonas Weber', 1, ['Platform', 2], ['Search', 4], ['Checkout', 1]);

export const rows: Row[] = [
  row('Wei Zhang', 2, ['Payments', 1], ['Onboarding', 5], ['Support', 2]),
  row('Mina Haddad', 3, ['Messaging', 2], ['Trust', 4], ['Search', 3]),
  { ...noor, placements: noor.placements.with(2, { ...(noor.placements[2] as Placement), warning: 'No supervisor yet' }) },
  { ...jonas, placements: jonas.placements.with(0, { ...(jonas.placements[0] as Placement), pinned: true }) },
  row('Chloe Martin', 0, ['Payments', 1], ['Mobile', 2], ['Onboarding', 3]),
  row('Inês Duarte', 1, ['Growth', null], ['Maps', 2], ['Onboarding', 1]),
];

/** Somebody who is away in the second period and comes back. */
export const zoe: Row = {
  id: 'zoe-lambert',
  name: 'Zoë Lambert',
  pointsLost: 0,
  placements: [placed('Zoë Lambert', 1, 'Insights', 1), placed('Zoë Lambert', 3, 'Growth', 3)],
  absences: [{ kind: 'ON_LEAVE', from: 2, to: 2 }],
};

export const stages: Stage[] = [
  { sentence: '4 people lose 3 or more', found: 4, best: 4, proven: true },
  { sentence: '9 people lose 2 or more', found: 9, best: 9, proven: true },
  { sentence: '14 people lose anything at all', found: 14, best: 14, proven: true },
  { sentence: '20 first choices, the most still possible', found: 20, best: 20, proven: true },
];

export const seats: TeamSeats[] = [
  { teamId: 'search', team: 'Search', seats: { 1: { filled: 3, all: 3 }, 2: { filled: 3, all: 3 } }, rankedFirst: 1, inTop3: 7, price: 1 },
  { teamId: 'payments', team: 'Payments', seats: { 1: { filled: 2, all: 2 }, 2: { filled: 1, all: 1 }, 3: { filled: 2, all: 2 } }, rankedFirst: 9, inTop3: 15, price: 4 },
  { teamId: 'maps', team: 'Maps', seats: { 1: { filled: 1, all: 2 } }, rankedFirst: 2, inTop3: 4, price: 0 },
];
