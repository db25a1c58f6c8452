import type { PlanReading } from '../../api/rotations';
import type { TextId } from '../../i18n/text';

/** One stage of a proof in the service's words: what was found, and what no plan can beat. */
export type Stage = PlanReading['stages'][number];

/** The first stage that is not proven, if any. */
export const open = (stages: Stage[]) => stages.find((stage) => !stage.proven);

const goals: [RegExp, TextId][] = [
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

/** What a stage of a running solve is after: "As few as possible lose 3 or more". */
export function stageGoal(name: string): { id: TextId; values: { level: number } } {
  for (const [pattern, id] of goals) {
    const match = pattern.exec(name);
    if (match) return { id, values: { level: Number(match[1] ?? 0) } };
  }
  return { id: 'stage.other', values: { level: 0 } };
}
