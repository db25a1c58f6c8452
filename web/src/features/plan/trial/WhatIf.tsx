import { Button } from '@mantine/core';
import { IconAlertTriangle, IconFlask } from '@tabler/icons-react';
import type { PlanReading } from '../../../api/rotations';
import { Note } from '../../../components/Note';
import { RowSkeletons } from '../../../components/States';
import { useText } from '../../../i18n/text';
import style from '../PlanScreen.module.css';
import { whatIfKinds } from './change';
import { ChangeEditor } from './ChangeEditor';
import { ChangeList } from './ChangeList';
import { Comparison, Proof } from './Comparison';
import { Moves } from './Moves';
import { useNames } from './useNames';
import { useWhatIf } from './useTrial';

/** What the best plan would be if something were different. Nothing is stored. */
export function WhatIf({ reading }: { reading: PlanReading }) {
  const text = useText();
  const names = useNames(reading);
  const trial = useWhatIf(reading.id);
  return (
    <>
      <p className={style.caption}>{text('whatIf.about')}</p>
      <ChangeEditor reading={reading} names={names} kinds={whatIfKinds} onAdd={trial.add} />
      <ChangeList changes={trial.changes} say={names.say} error={trial.error} onRemove={trial.remove} />
      <Button disabled={trial.changes.length === 0} loading={trial.busy} leftSection={<IconFlask size={16} stroke={1.75} aria-hidden />} onClick={trial.ask}>
        {text('whatIf.try')}
      </Button>
      {trial.busy && <RowSkeletons rows={4} />}
      {trial.answer && (
        <div role="status" className={style.answer}>
          {trial.answer.trouble && (
            <Note tone="bad" icon={IconAlertTriangle}>
              <b>{text('whatIf.none')}</b> {trial.answer.trouble}
            </Note>
          )}
          {trial.answer.after && (
            <>
              <Proof measure={trial.answer.after} />
              <Comparison before={trial.answer.before} after={trial.answer.after} />
              <h3>{text('whatIf.moves', { count: trial.answer.moves.length })}</h3>
              <Moves moves={trial.answer.moves} />
            </>
          )}
        </div>
      )}
    </>
  );
}
