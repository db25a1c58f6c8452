import type { PlanReading } from '../../../api/rotations';
import type { TextId } from '../../../i18n/text';

export type TrialName = 'what-if' | 'swaps' | 'repairs';

export const trials: Record<TrialName, { title: TextId; menu: TextId }> = {
  'what-if': { title: 'whatIf.title', menu: 'whatIf.menu' },
  swaps: { title: 'swaps', menu: 'swaps' },
  repairs: { title: 'repairs.title', menu: 'repairs.menu' },
};

/** What can be tried with a plan: nothing without a solution, repairs only of the plan in force. */
export function trialsOf({ status, associates }: Pick<PlanReading, 'status' | 'associates'>): TrialName[] {
  if (associates.length === 0) return [];
  return status === 'PUBLISHED' ? ['repairs', 'what-if', 'swaps'] : ['what-if', 'swaps'];
}

export const trialNamed = (word: unknown): TrialName | undefined => (Object.keys(trials) as TrialName[]).find((name) => name === word);
