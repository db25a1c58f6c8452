import { describe, expect, it } from 'vitest';
import { clockOf, columnsOf, median, movable, type Card } from './board';

const now = new Date(2026, 10, 23, 12);
const card = (changes: Partial<Card> = {}): Card => ({
  id: 'a',
  stage: 'SCREENING',
  status: 'SCREENING',
  name: 'Candidate B9L',
  fact: 'External',
  days: 3,
  silent: false,
  answerBy: '2026-11-26',
  forward: ['ASSESSMENT'],
  mayReject: true,
  mayHold: true,
  ...changes,
});

describe('the clock of a card', () => {
  it('shows the promise until its day has come', () => {
    expect(clockOf(card(), now)).toEqual({ kind: 'later', by: '2026-11-26' });
    expect(clockOf(card({ answerBy: '2026-11-23' }), now)).toEqual({ kind: 'due', by: '2026-11-23' });
    expect(clockOf(card({ answerBy: '2026-11-20' }), now).kind).toBe('due');
  });

  it('is red once nothing was said for too long, whatever was promised', () => {
    expect(clockOf(card({ silent: true, days: 9, answerBy: '2026-12-24' }), now)).toEqual({ kind: 'silent', days: 9 });
  });
});

describe('the board', () => {
  it('has every stage, longest waiting first, and says when a stage is slow', () => {
    const old = card({ id: 'old', days: 22 });
    const columns = columnsOf([card(), old]);
    expect(columns.map(({ stage }) => stage)).toEqual(['SUBMITTED', 'SCREENING', 'ASSESSMENT', 'INTERVIEWING', 'DECISION', 'OFFER']);
    expect(columns[1]?.cards.map(({ id }) => id)).toEqual(['old', 'a']);
    expect(columns[1]).toMatchObject({ medianDays: 13, late: true });
    expect(columns[0]).toMatchObject({ cards: [], medianDays: 0, late: false });
  });

  it('takes the middle of an even number of days as the mean of the two', () => {
    expect(median([])).toBe(0);
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 2, 4, 9])).toBe(3);
  });

  it('tells those that cannot move from those that can', () => {
    const held = card({ id: 'held', forward: [] });
    expect(movable([card(), held], 'ASSESSMENT')).toEqual({ can: [card()], cannot: [held] });
  });
});
