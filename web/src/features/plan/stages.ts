import type { TextId } from '../../i18n/text';

/** One stage of a proof as the planner names it; counts of what is bad are negative there. */
export interface Stage {
  name: string;
  value: number;
  bound: number;
  proven: boolean;
}

/** Which sentence says a stage, and the numbers in it. */
export interface StageWords {
  id: TextId;
  values: { count: number; level: number };
}

const families: [RegExp, TextId][] = [
  [/^priority$/, 'stage.priority'],
  [/^changes$/, 'stage.changes'],
  [/^regret>=(\d+)$/, 'stage.regret'],
  [/^rank=(\d+)$/, 'stage.rank'],
  [/^rank>=(\d+)$/, 'stage.rankOrWorse'],
  [/^blocking$/, 'stage.blocking'],
  [/^first$/, 'stage.first'],
  [/^stars$/, 'stage.stars'],
  [/^exposure$/, 'stage.exposure'],
];

export function stageWords(name: string, value: number): StageWords {
  for (const [pattern, id] of families) {
    const match = pattern.exec(name);
    if (match) return { id, values: { count: Math.abs(value), level: Number(match[1] ?? 0) } };
  }
  return { id: 'stage.other', values: { count: Math.abs(value), level: 0 } };
}

/** What a stage is after while it is not decided: "As few as possible lose 3 or more". */
export function stageGoal(name: string): StageWords {
  const { id, values } = stageWords(name, 0);
  return { id: `${id}.goal` as TextId, values };
}

export const found = (stage: Stage) => Math.abs(stage.value);
export const best = (stage: Stage) => Math.abs(stage.bound);

/** The first stage that is not proven, if any. */
export const open = (stages: Stage[]) => stages.find((stage) => !stage.proven);
