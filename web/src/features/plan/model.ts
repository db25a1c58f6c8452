/** Rank that the associate gave the team, from 1; null when the team was not on the list. */
export type Rank = number | null;

export interface Period {
  number: number;
  startsOn: string;
  endsOn: string;
}

export interface Placement {
  id: string;
  /** Numbers of the first and the last period it covers. */
  from: number;
  to: number;
  teamId: string;
  team: string;
  rank: Rank;
  pinned?: boolean;
  warning?: string;
  /** What was tried in its place, shown beside it. */
  tried?: { team: string; rank: Rank };
}

/** Periods in a row in which somebody is placed nowhere. */
export interface Absence {
  kind: 'ON_LEAVE' | 'NOT_IN_PROGRAM';
  from: number;
  to: number;
}

export interface Row {
  id: string;
  name: string;
  /** Regret: the sum of the ranks minus the best sum this person could have had alone. */
  pointsLost: number;
  placements: Placement[];
  absences: Absence[];
}

/** What somebody has in order of time; each part is a cell of the timeline. */
export const partsOf = ({ placements, absences }: Row): (Placement | Absence)[] => [...placements, ...absences].toSorted((a, b) => a.from - b.from);

export const isAbsence = (part: Placement | Absence): part is Absence => 'kind' in part;

export type Filter = 'everyone' | 'below3rd' | 'pinned' | 'warnings';

const isBelow3rd = ({ rank }: Placement) => rank === null || rank > 3;

const filters: Record<Filter, (row: Row) => boolean> = {
  everyone: () => true,
  below3rd: (row) => row.placements.some(isBelow3rd),
  pinned: (row) => row.placements.some((placement) => placement.pinned),
  warnings: (row) => row.placements.some((placement) => placement.warning !== undefined),
};

export function count(rows: Row[], filter: Filter): number {
  return rows.filter(filters[filter]).length;
}

/** Most affected first; people of a chain that is being explained come before all others, in its order. */
export function arranged(rows: Row[], filter: Filter, search: string, chain: string[] = []): Row[] {
  const wanted = search.trim().toLocaleLowerCase();
  const place = (row: Row) => (chain.includes(row.id) ? chain.indexOf(row.id) : chain.length);
  return rows
    .filter(filters[filter])
    .filter((row) => row.name.toLocaleLowerCase().includes(wanted))
    .toSorted((a, b) => place(a) - place(b) || b.pointsLost - a.pointsLost || a.name.localeCompare(b.name));
}

/** Placements per rank, first choice first; the last entry counts those that were not ranked. */
export function profile(rows: Row[]): { rank: Rank; placements: number }[] {
  const ranks = rows.flatMap((row) => row.placements.map((placement) => placement.rank));
  const worst = Math.max(5, ...ranks.map((rank) => rank ?? 0));
  const counted: { rank: Rank; placements: number }[] = Array.from({ length: worst }, (_, index) => ({
    rank: index + 1,
    placements: ranks.filter((rank) => rank === index + 1).length,
  }));
  const unranked = ranks.filter((rank) => rank === null).length;
  return unranked > 0 ? [...counted, { rank: null, placements: unranked }] : counted;
}

/** The tokens know five choices: the fifth stands for all below it. */
export const shade = (rank: Rank) => (rank === null ? 5 : Math.min(rank, 5));

/** First days of the months from one day's to another's. */
export function monthsBetween(first: string, last: string): string[] {
  const [year = 0, month = 0] = first.split('-').map(Number);
  const [endYear = 0, endMonth = 0] = last.split('-').map(Number);
  const length = (endYear - year) * 12 + endMonth - month + 1;
  return Array.from({ length: Math.max(0, length) }, (_, index) => {
    const at = month - 1 + index;
    return `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  });
}

export interface Calendar {
  /** All months of the cohort, training first. */
  months: string[];
  /** Months before the first period. */
  training: number;
  periods: Period[];
}

/** Columns of the month grid, from 1, that a run of periods covers. */
export function columns({ months, periods }: Calendar, from: number, to: number): { start: number; length: number } {
  const monthOf = (day: string | undefined) => (day ? months.indexOf(`${day.slice(0, 7)}-01`) : -1);
  const start = monthOf(periods.find(({ number }) => number === from)?.startsOn);
  const end = monthOf(periods.find(({ number }) => number === to)?.endsOn);
  return { start: start + 1, length: end - start + 1 };
}
