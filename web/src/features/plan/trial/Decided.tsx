import { Checkbox } from '@mantine/core';
import type { Change } from '../../../api/rotations';
import { useText } from '../../../i18n/text';
import style from '../PlanScreen.module.css';

interface Props {
  changes: Change[];
  takenBack: Change[];
  say: (change: Change) => string;
  onTakeBack: (change: Change, back: boolean) => void;
}

/** What was decided with the plan in force or before it, each to be kept or taken back. */
export function Decided({ changes, takenBack, say, onTakeBack }: Props) {
  const text = useText();
  if (changes.length === 0) return null;
  return (
    <fieldset className={style.decided}>
      <legend>{text('repairs.decided')}</legend>
      {changes.map((change, index) => {
        const back = takenBack.includes(change);
        return (
          <Checkbox key={index} size="xs" label={say(change)} description={back ? text('repairs.takenBack') : undefined} checked={!back} onChange={() => onTakeBack(change, !back)} />
        );
      })}
    </fieldset>
  );
}
