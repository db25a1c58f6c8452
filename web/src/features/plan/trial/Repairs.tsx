import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconTool } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlanReading } from '../../../api/rotations';
import { Note } from '../../../components/Note';
import { Refused } from '../../../components/Refused';
import { StateActs } from '../../../components/StateActs';
import { RowSkeletons } from '../../../components/States';
import { useText } from '../../../i18n/text';
import style from '../PlanScreen.module.css';
import { repairKinds } from './change';
import { ChangeEditor } from './ChangeEditor';
import { ChangeList } from './ChangeList';
import { Decided } from './Decided';
import { Moves } from './Moves';
import { RepairCards } from './RepairCards';
import { useAccept } from './useAccept';
import { useNames } from './useNames';
import { useRepairs } from './useTrial';

/** Somebody is away, is back after all, or a team is gone: what would have to move, in up to three ways. */
export function Repairs({ reading }: { reading: PlanReading }) {
  const text = useText();
  const names = useNames(reading);
  const trial = useRepairs(reading.id);
  const accept = useAccept(reading);
  const [chosen, setChosen] = useState(0);
  const answer = trial.answer;
  const repair = answer?.repairs[chosen] ?? answer?.repairs[0];
  const letter = 'ABC'.charAt(repair ? (answer?.repairs.indexOf(repair) ?? 0) : 0);
  return (
    <>
      <p className={style.caption}>{text('repairs.about')}</p>
      <Decided changes={reading.changes} takenBack={trial.takenBack} say={names.say} onTakeBack={trial.takeBack} />
      <ChangeEditor reading={reading} names={names} kinds={repairKinds} onAdd={trial.add} />
      <ChangeList changes={trial.changes} say={names.say} error={trial.error} onRemove={trial.remove} />
      <Button loading={trial.busy} leftSection={<IconTool size={16} stroke={1.75} aria-hidden />} onClick={trial.ask}>
        {text('repairs.find')}
      </Button>
      {trial.busy && <RowSkeletons rows={4} />}
      {answer && (
        <div role="status" className={style.answer}>
          {answer.changedSince.length > 0 && <Note tone="info">{text('repairs.since', { what: answer.changedSince.join(' ') })}</Note>}
          {answer.trouble && (
            <Note tone="bad" icon={IconAlertTriangle}>
              {answer.trouble}
            </Note>
          )}
          {repair && (
            <>
              <RepairCards before={answer.before} repairs={answer.repairs} chosen={answer.repairs.indexOf(repair)} onChoose={setChosen} />
              <h3>{text('repairs.moves', { letter, count: repair.people })}</h3>
              <Moves moves={repair.moves} />
              <Refused error={accept.error} />
              <StateActs busy={accept.busy} acts={[{ name: text('repairs.accept', { letter }), icon: IconCheck, consequence: text('accept.consequence', { number: reading.number }), primary: true, run: () => accept.repair(repair.id) }]} />
            </>
          )}
        </div>
      )}
    </>
  );
}
