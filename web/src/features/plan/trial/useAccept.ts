import { useNavigate } from '@tanstack/react-router';
import { useAct } from '../../../api/act';
import { body } from '../../../api/client';
import { rotations, type PlanReading, type Swap } from '../../../api/rotations';

/** Makes a proposed plan of a repair or of a swap of the plan in force as it was seen, and goes there. */
export function useAccept({ id, revision, cohortId }: PlanReading) {
  const navigate = useNavigate();
  const header = { 'If-Match': `"${revision}"` };
  const stale = () => [['plans', { cohort: cohortId }]];
  const goThere = (proposed: { id: string }) => void navigate({ to: '/cohorts/$cohortId/plan', params: { cohortId }, search: { plan: proposed.id, try: 'changes' } });
  const repair = useAct(
    (found: string, key) => body(rotations.POST('/api/plans/{id}/repairs/{repair}/acceptance', { params: { path: { id, repair: found }, header }, headers: { 'Idempotency-Key': key } })),
    stale,
  );
  const swap = useAct(
    ({ parts }: Swap, key) =>
      body(
        rotations.POST('/api/plans/{id}/swaps/acceptance', {
          params: { path: { id }, header },
          body: { parts: parts.map(({ associateId, gives, gets }) => ({ associateId, gives: gives.slotId, gets: gets.slotId })) },
          headers: { 'Idempotency-Key': key },
        }),
      ),
    stale,
  );
  return {
    repair: (found: string) => repair.start(found, goThere),
    swap: (found: Swap) => swap.start(found, goThere),
    error: repair.error ?? swap.error,
    busy: repair.isPending || swap.isPending,
    reset: repair.reset,
  };
}
