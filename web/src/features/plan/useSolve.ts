import { useAct } from '../../api/act';
import { body } from '../../api/client';
import { rotations } from '../../api/rotations';
import type { Policy } from './policy';

const onTheWire = { fairest: 'FAIREST', 'most-first-choices': 'MOST_FIRST_CHOICES', generous: 'GENEROUS', stable: 'STABLE' } as const;

/** Asks for a plan; it is solved on the server whether this page stays open or not. */
export function useSolve(cohortId: string) {
  return useAct(
    (policy: Policy, key) => body(rotations.POST('/api/plans', { body: { cohortId, policy: onTheWire[policy] }, headers: { 'Idempotency-Key': key } })),
    () => [['plans']],
  );
}
