import { daysUntil } from '../../i18n/dates';

/** Columns of the board, in order; the waiting list stands in the decision column. */
export const stages = ['SUBMITTED', 'SCREENING', 'ASSESSMENT', 'INTERVIEWING', 'DECISION', 'OFFER'] as const;
export type Stage = (typeof stages)[number];

/** Days a stage should take at most. */
export const goals: Record<Stage, number> = { SUBMITTED: 3, SCREENING: 5, ASSESSMENT: 7, INTERVIEWING: 10, DECISION: 4, OFFER: 7 };

export interface Card {
  id: string;
  stage: Stage;
  status: string;
  /** The name, or a code while the first look is blind. */
  name: string;
  /** The one fact that decides the next act. */
  fact: string;
  /** Full days in its stage, which is also how long the candidate has heard nothing. */
  days: number;
  /** Nothing was said for seven days. */
  silent: boolean;
  answerBy: string;
  /** Stages a reviewer may move it to. */
  forward: Stage[];
  mayReject: boolean;
  mayHold: boolean;
}

export type Clock = { kind: 'silent'; days: number } | { kind: 'due' | 'later'; by: string };

/** Red when nothing was said for seven days, amber when the promised day has come. */
export function clockOf({ silent, days, answerBy }: Card, now = new Date()): Clock {
  if (silent) return { kind: 'silent', days };
  return { kind: daysUntil(answerBy, now) <= 0 ? 'due' : 'later', by: answerBy };
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : Math.round(((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2);
}

export interface Column {
  stage: Stage;
  cards: Card[];
  medianDays: number;
  late: boolean;
}

/** Longest in its stage first. */
export function columnsOf(cards: Card[]): Column[] {
  return stages.map((stage) => {
    const own = cards.filter((card) => card.stage === stage).toSorted((a, b) => b.days - a.days || a.name.localeCompare(b.name));
    const medianDays = median(own.map(({ days }) => days));
    return { stage, cards: own, medianDays, late: medianDays > goals[stage] };
  });
}

/** Which of the chosen may be moved there, and which not. */
export function movable(cards: Card[], to: Stage): { can: Card[]; cannot: Card[] } {
  return { can: cards.filter((card) => card.forward.includes(to)), cannot: cards.filter((card) => !card.forward.includes(to)) };
}
