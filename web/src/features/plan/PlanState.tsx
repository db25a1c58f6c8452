import { IconBan, IconCheck, IconEye, IconFileDescription, IconHistory, IconLoader2, IconSend, IconAlertTriangle, IconX, type Icon } from '@tabler/icons-react';
import type { PlanSummary } from '../../api/rotations';
import { Chip, type Tone } from '../../components/Chip';
import { useText } from '../../i18n/text';

const looks: Record<PlanSummary['status'], [Tone, Icon]> = {
  DRAFT: ['info', IconLoader2],
  SOLVING: ['info', IconLoader2],
  PROPOSED: ['info', IconFileDescription],
  IN_REVIEW: ['info', IconEye],
  APPROVED: ['accent', IconCheck],
  PUBLISHED: ['accent', IconSend],
  SUPERSEDED: ['plain', IconHistory],
  INFEASIBLE: ['bad', IconAlertTriangle],
  FAILED: ['bad', IconX],
  CANCELLED: ['plain', IconBan],
};

export function PlanState({ status }: { status: PlanSummary['status'] }) {
  const text = useText();
  const [tone, icon] = looks[status];
  return (
    <Chip tone={tone} icon={icon}>
      {text(`plan.state.${status}`)}
    </Chip>
  );
}
