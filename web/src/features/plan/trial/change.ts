import type { Change } from '../../../api/rotations';

export type Kind = Change['kind'];
export type Field = Exclude<keyof Change, 'kind'>;

/** What each kind of change has to say; everything else is left out. */
export const fieldsOf: Record<Kind, Field[]> = {
  LEAVE: ['associateId', 'periods'],
  EXIT: ['associateId', 'fromPeriod'],
  CLOSE_TEAM: ['teamId'],
  CLOSE_SLOT: ['slotId'],
  OPEN_SLOT: ['teamId', 'periods', 'seats'],
  SEATS: ['slotId', 'seats'],
  PIN: ['associateId', 'slotId'],
  UNPIN: ['associateId', 'slotId'],
  LIFT_VETO: ['associateId', 'teamId'],
};

/** What may be tried with any plan, and what befalls a published one. */
export const whatIfKinds = Object.keys(fieldsOf) as Kind[];
export const repairKinds: Kind[] = ['LEAVE', 'EXIT', 'CLOSE_TEAM', 'CLOSE_SLOT', 'UNPIN'];

export function isComplete(change: Change): boolean {
  return fieldsOf[change.kind].every((field) => {
    const value = change[field];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== 0;
  });
}

/** The same change as another kind: what both say stays. */
export function asKind(change: Change, kind: Kind): Change {
  const kept = fieldsOf[kind].filter((field) => change[field] !== undefined).map((field) => [field, change[field]]);
  return { kind, ...Object.fromEntries(kept) } as Change;
}

/** What was wrong with which change, from pointers such as `/changes/1/slotId`; what concerns all of them comes last, without a position. */
export function refusals(errors: { pointer: string; detail: string }[]): { at?: number; detail: string }[] {
  return errors
    .map(({ pointer, detail }) => {
      const at = /^\/changes\/(\d+)/.exec(pointer)?.[1];
      return at === undefined ? { detail } : { at: Number(at), detail };
    })
    .toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
}

/** Placements per choice of two plans side by side; those that were not ranked come last. */
export function sideBySide(before: Choice[], after: Choice[]): { rank: number | null; before: number; after: number }[] {
  const ranks = new Set([...before, ...after].map(({ rank }) => rank ?? Infinity));
  const count = (choices: Choice[], rank: number) => choices.find((choice) => (choice.rank ?? Infinity) === rank)?.placements ?? 0;
  return [...ranks].toSorted((a, b) => a - b).map((rank) => ({ rank: rank === Infinity ? null : rank, before: count(before, rank), after: count(after, rank) }));
}

interface Choice {
  rank?: number;
  placements: number;
}

/** Whole weeks, or days below one week: notice is promised in weeks. */
export const notice = (days: number): { unit: 'weeks' | 'days'; count: number } => (days < 7 ? { unit: 'days', count: days } : { unit: 'weeks', count: Math.floor(days / 7) });
