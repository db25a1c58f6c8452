import { IconCircleCheck, IconCircleDashed, IconDoorEnter, IconLock, IconPlayerPlay, IconSchool, type Icon } from '@tabler/icons-react';
import type { Cohort } from '../../api/rotations';
import { Chip, type Tone } from '../../components/Chip';
import { useText } from '../../i18n/text';

const looks: Record<Cohort['status'], [Tone, Icon]> = {
  PLANNED: ['plain', IconCircleDashed],
  INTAKE_OPEN: ['info', IconDoorEnter],
  LOCKED: ['plain', IconLock],
  ACTIVE: ['accent', IconPlayerPlay],
  GRADUATING: ['accent', IconSchool],
  CLOSED: ['plain', IconCircleCheck],
};

export function CohortState({ status }: { status: Cohort['status'] }) {
  const text = useText();
  const [tone, icon] = looks[status];
  return (
    <Chip tone={tone} icon={icon}>
      {text(`cohort.state.${status}`)}
    </Chip>
  );
}
