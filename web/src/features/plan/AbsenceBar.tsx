import { IconPlaneDeparture, IconUserOff } from '@tabler/icons-react';
import { useText } from '../../i18n/text';
import type { Absence } from './model';
import style from './Timeline.module.css';

const icons = { ON_LEAVE: IconPlaneDeparture, NOT_IN_PROGRAM: IconUserOff };

/** Why somebody has no assignment for a while. */
export function AbsenceBar({ kind }: { kind: Absence['kind'] }) {
  const text = useText();
  const Icon = icons[kind];
  return (
    <span className={style.bar} data-absence={kind}>
      <Icon size={14} stroke={1.75} aria-hidden />
      <span className={style.team}>{text(`plan.absence.${kind}`)}</span>
    </span>
  );
}
