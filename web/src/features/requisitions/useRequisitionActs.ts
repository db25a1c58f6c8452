import { IconBan, IconCheck, IconCircleDashed, IconPencil, IconPlayerPause, IconPlayerPlay, IconSend } from '@tabler/icons-react';
import { useAct } from '../../api/act';
import { body } from '../../api/client';
import { jobs, type Requisition } from '../../api/jobs';
import { useMe } from '../../api/me';
import type { StateAct } from '../../components/StateActs';
import { useText } from '../../i18n/text';

type Step = 'submission' | 'approval' | 'redraft' | 'opening' | 'hold' | 'resumption' | 'cancellation';

/** What this person can do with a requisition in its state. Approving takes somebody else than who submitted it. */
export function useRequisitionActs({ id, status, submittedBy }: Requisition, askReason: () => void) {
  const text = useText();
  const me = useMe();
  const { start, isPending, error } = useAct(
    (step: Step, key) => body(jobs.POST(`/api/requisitions/{id}/${step}`, { params: { path: { id } }, headers: { 'Idempotency-Key': key } })),
    () => [['requisitions'], ['postings']],
  );
  const act = (step: Step, icon: StateAct['icon'], looks: Partial<StateAct> = {}): StateAct => ({
    name: text(`requisition.act.${step}`),
    icon,
    consequence: text(`requisition.act.${step}.consequence`),
    run: () => start(step),
    ...looks,
  });
  const cancel = act('cancellation', IconBan, { destructive: true });
  const reject: StateAct = { name: text('requisition.act.rejection'), icon: IconBan, consequence: text('requisition.act.rejection.consequence'), destructive: true, run: askReason };
  const acts: Record<Requisition['status'], StateAct[]> = {
    DRAFT: [act('submission', IconSend, { primary: true }), cancel],
    PENDING_APPROVAL: submittedBy === me.subject ? [cancel] : [act('approval', IconCheck, { primary: true }), reject],
    REJECTED: [act('redraft', IconPencil, { primary: true }), cancel],
    APPROVED: [act('opening', IconCircleDashed, { primary: true }), cancel],
    OPEN: [act('hold', IconPlayerPause), cancel],
    ON_HOLD: [act('resumption', IconPlayerPlay, { primary: true }), cancel],
    FILLED: [],
    CANCELLED: [],
  };
  return { acts: acts[status], busy: isPending, error };
}
