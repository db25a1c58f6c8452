import type { TextId } from '../../i18n/text';

/** One stage of a proof: what was found, and what no plan can beat. */
export interface Stage {
  name: string;
  /** In the service's words, for stages that have none here. */
  sentence: string;
  found: number;
  best: number;
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

export function stageWords(name: string, count: number): StageWords | undefined {
  for (const [pattern, id] of families) {
    const match = pattern.exec(name);
    if (match) return { id, values: { count, level: Number(match[1] ?? 0) } };
  }
  return undefined;
}

/** What a stage is after while it is not decided: "As few as possible lose 3 or more". */
export function stageGoal(name: string): StageWords {
  const words = stageWords(name, 0);
  return words ? { ...words, id: `${words.id}.goal` as TextId } : { id: 'stage.other.goal', values: { count: 0, level: 0 } };
}

/** The first stage that is not proven, if any. */
export const open = (stages: Stage[]) => stages.find((stage) => !stage.proven);
