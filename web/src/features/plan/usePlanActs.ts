import { useAct } from '../../api/act';
import { body } from '../../api/client';
import { rotations } from '../../api/rotations';

type Step = 'cancellation' | 'stop' | 'review' | 'approval' | 'publication';

export interface Pin {
  associateId: string;
  slotId: string;
  reason: string;
}

/** What can be done with a plan. Pins hold for the next solve and need the revision they were made on. */
export function usePlanActs(id: string, revision: number) {
  const stale = () => [['plans'], ['windows'], ['assignments']];
  const path = { id };
  const header = { 'If-Match': `"${revision}"` };
  const move = useAct((step: Step, key) => body(rotations.POST(`/api/plans/{id}/${step}`, { params: { path }, headers: { 'Idempotency-Key': key } })), stale);
  const pin = useAct((wanted: Pin, key) => body(rotations.POST('/api/plans/{id}/pins', { params: { path, header }, body: wanted, headers: { 'Idempotency-Key': key } })), stale);
  const unpin = useAct(
    ({ associateId, slotId }: Omit<Pin, 'reason'>) => body(rotations.DELETE('/api/plans/{id}/pins', { params: { path, header, query: { associate: associateId, slot: slotId } } })),
    stale,
  );
  return { move, pin, unpin, error: move.error ?? pin.error ?? unpin.error, busy: move.isPending || pin.isPending || unpin.isPending };
}

export type PlanActs = ReturnType<typeof usePlanActs>;
