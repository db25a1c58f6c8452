import { describe, expect, it } from 'vitest';
import { ceiling, withStep, type StageRun, type Step } from './solving';

const run = (...steps: Step[]) => steps.reduce<StageRun[]>(withStep, []);
const step = (stage: string, value: number | null, bound: number | null, elapsed: number): Step => ({ stage, value, bound, elapsed });

describe('a running solve', () => {
  it('counts what is bad as positive numbers and keeps the last of each', () => {
    const [stage] = run(step('regret>=3', -58, -22, 0), step('regret>=3', -38, null, 900));
    expect(stage).toMatchObject({ value: 38, bound: 22, done: false });
    expect(stage?.points).toEqual([{ at: 0, value: 58, bound: 22 }, { at: 900, value: 38, bound: null }]);
  });

  it('settles a stage when the next one begins', () => {
    const stages = run(step('regret>=3', -4, -4, 10), step('regret>=2', -9, -7, 20));
    expect(stages.map(({ name, done }) => [name, done])).toEqual([['regret>=3', true], ['regret>=2', false]]);
  });

  it('goes on from an earlier moment when another solver took over', () => {
    const stages = run(step('a', -4, -4, 100), step('b', -9, -7, 200), step('a', -5, -4, 50));
    expect(stages).toHaveLength(1);
    expect(stages[0]).toMatchObject({ name: 'a', value: 5, done: false });
  });
});

it('ends an axis at a round number', () => {
  expect([0.4, 1, 3, 7, 12, 60].map(ceiling)).toEqual([1, 1, 5, 10, 20, 100]);
});
