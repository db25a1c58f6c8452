import { IconDoorEnter, IconLock, IconPlayerPlay, IconSchool, IconCircleCheck } from '@tabler/icons-react';
import { useAct } from '../../api/act';
import { body } from '../../api/client';
import { rotations, type Cohort } from '../../api/rotations';
import layout from '../../components/Layout.module.css';
import { Panel } from '../../components/Panel';
import { Refused } from '../../components/Refused';
import { StateActs } from '../../components/StateActs';
import { useText } from '../../i18n/text';

type Step = 'opening' | 'locking' | 'activation' | 'graduation' | 'closing';
const steps: Partial<Record<Cohort['status'], Step>> = { PLANNED: 'opening', INTAKE_OPEN: 'locking', LOCKED: 'activation', ACTIVE: 'graduation', GRADUATING: 'closing' };
const icons = { opening: IconDoorEnter, locking: IconLock, activation: IconPlayerPlay, graduation: IconSchool, closing: IconCircleCheck };

/** The one step a cohort can take from its state. */
export function NextSteps({ cohort: { id, status } }: { cohort: Cohort }) {
  const text = useText();
  const { start, isPending, error } = useAct(
    (step: Step, key) => body(rotations.POST(`/api/cohorts/{id}/${step}`, { params: { path: { id } }, headers: { 'Idempotency-Key': key } })),
    () => [['cohorts']],
  );
  const step = steps[status];
  if (!step) return null;
  return (
    <Panel card title={text('next')}>
      <div className={layout.inside}>
        <StateActs busy={isPending} acts={[{ name: text(`cohort.act.${step}`), icon: icons[step], consequence: text(`cohort.act.${step}.consequence`), run: () => start(step) }]} />
        <Refused error={error} />
      </div>
    </Panel>
  );
}
