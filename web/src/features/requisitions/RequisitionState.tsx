import { IconBan, IconCircleCheck, IconCircleDashed, IconClock, IconPencil, IconPlayerPause, IconRosetteDiscountCheck, type Icon } from '@tabler/icons-react';
import type { Requisition } from '../../api/jobs';
import { Chip, type Tone } from '../../components/Chip';
import { useText } from '../../i18n/text';

const looks: Record<Requisition['status'], [Tone, Icon]> = {
  DRAFT: ['plain', IconPencil],
  PENDING_APPROVAL: ['info', IconClock],
  REJECTED: ['bad', IconBan],
  APPROVED: ['accent', IconCircleCheck],
  OPEN: ['accent', IconCircleDashed],
  ON_HOLD: ['warn', IconPlayerPause],
  FILLED: ['accent', IconRosetteDiscountCheck],
  CANCELLED: ['plain', IconBan],
};

export function RequisitionState({ status }: { status: Requisition['status'] }) {
  const text = useText();
  const [tone, icon] = looks[status];
  return (
    <Chip tone={tone} icon={icon}>
      {text(`requisition.state.${status}`)}
    </Chip>
  );
}
