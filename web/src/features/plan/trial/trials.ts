import type { PlanReading } from '../../../api/rotations';
import type { TextId } from '../../../i18n/text';

export type TrialName = 'what-if' | 'swaps' | 'repairs' | 'changes';

export const trials: Record<TrialName, { title: TextId; menu: TextId }> = {
  'what-if': { title: 'whatIf.title', menu: 'whatIf.menu' },
  swaps: { title: 'swaps', menu: 'swaps' },
  repairs: { title: 'repairs.title', menu: 'repairs.menu' },
  changes: { title: 'amendment', menu: 'amendment' },
};

/** What can be tried with a plan: nothing without a solution, repairs only of the plan in force; a repair shows its changes. */
export function trialsOf({ status, associates, amends }: Pick<PlanReading, 'status' | 'associates' | 'amends'>): TrialName[] {
  if (associates.length === 0) return [];
  const always: TrialName[] = amends ? ['changes', 'what-if', 'swaps'] : ['what-if', 'swaps'];
  return status === 'PUBLISHED' ? ['repairs', ...always] : always;
}

export const trialNamed = (word: unknown): TrialName | undefined => (Object.keys(trials) as TrialName[]).find((name) => name === word);
