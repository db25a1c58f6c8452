import { describe, expect, it } from 'vitest';
import type { PlanReading } from '../../../api/rotations';
import { asKind, fieldsOf, isComplete, notice, refusals, sideBySide, whatIfKinds } from './change';
import { trialNamed, trialsOf } from './trials';

describe('a change', () => {
  it('is complete when it says what its kind needs', () => {
    expect(isComplete({ kind: 'LEAVE', associateId: 'mina' })).toBe(false);
    expect(isComplete({ kind: 'LEAVE', associateId: 'mina', periods: [] })).toBe(false);
    expect(isComplete({ kind: 'LEAVE', associateId: 'mina', periods: [2] })).toBe(true);
    expect(isComplete({ kind: 'SEATS', slotId: 'maps-1', seats: 0 })).toBe(false);
    expect(isComplete({ kind: 'SEATS', slotId: 'maps-1', seats: -1 })).toBe(true);
  });

  it('keeps what both kinds say when it becomes another, and nothing else', () => {
    expect(asKind({ kind: 'LEAVE', associateId: 'mina', periods: [2] }, 'PIN')).toEqual({ kind: 'PIN', associateId: 'mina' });
    expect(asKind({ kind: 'PIN', associateId: 'mina', slotId: 'maps-1' }, 'CLOSE_SLOT')).toEqual({ kind: 'CLOSE_SLOT', slotId: 'maps-1' });
  });

  it('of every kind says something', () => {
    expect(whatIfKinds.filter((kind) => fieldsOf[kind].length === 0)).toEqual([]);
  });
});

it('puts what was refused beside the change it is about, and the rest last', () => {
  expect(
    refusals([
      { pointer: '/changes', detail: 'nobody is left' },
      { pointer: '/changes/12/slotId', detail: 'no such slot' },
      { pointer: '/changes/2/periods', detail: 'no such period' },
    ]),
  ).toEqual([{ at: 2, detail: 'no such period' }, { at: 12, detail: 'no such slot' }, { detail: 'nobody is left' }]);
});

it('lays choices side by side, with a line for what only one of the plans has', () => {
  expect(sideBySide([{ rank: 1, placements: 3 }, { placements: 1 }], [{ rank: 3, placements: 2 }, { rank: 1, placements: 2 }])).toEqual([
    { rank: 1, before: 3, after: 2 },
    { rank: 3, before: 0, after: 2 },
    { rank: null, before: 1, after: 0 },
  ]);
});

it('gives notice in whole weeks, and below one in days', () => {
  expect([0, 6, 7, 71].map(notice)).toEqual([
    { unit: 'days', count: 0 },
    { unit: 'days', count: 6 },
    { unit: 'weeks', count: 1 },
    { unit: 'weeks', count: 10 },
  ]);
});

describe('what can be tried', () => {
  const somebody = [{}] as PlanReading['associates'];

  it('is nothing without a solution, and repairs only of the plan in force', () => {
    expect(trialsOf({ status: 'INFEASIBLE', associates: [] })).toEqual([]);
    expect(trialsOf({ status: 'PROPOSED', associates: somebody })).not.toContain('repairs');
    expect(trialsOf({ status: 'PUBLISHED', associates: somebody })).toContain('repairs');
    expect(trialsOf({ status: 'PUBLISHED', associates: somebody })).not.toContain('changes');
    expect(trialsOf({ status: 'PROPOSED', associates: somebody, amends: 'p1' })).toContain('changes');
  });

  it('is named in the address, where anything else is ignored', () => {
    expect([trialNamed('swaps'), trialNamed('toString'), trialNamed(7)]).toEqual(['swaps', undefined, undefined]);
  });
});
