import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { body } from '../../api/client';
import { useMe } from '../../api/me';
import { rotations, type Slot } from '../../api/rotations';
import { Chip } from '../../components/Chip';
import { ReasonDialog } from '../../components/ReasonDialog';
import { Refused } from '../../components/Refused';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import style from './Slots.module.css';

/** One pitch: what one would own, what is missing, and accepting or giving it back. */
export function SlotRow({ slot, team }: { slot: Slot; team: string }) {
  const text = useText();
  const dates = useDates();
  const { roles } = useMe();
  const [returning, setReturning] = useState(false);
  const { id, cohortId, status, pitch, span } = slot;
  const stale = () => [['slots', cohortId]];
  const move = useAct((step: 'submission' | 'acceptance', key) => body(rotations.POST(`/api/slots/{id}/${step}`, { params: { path: { id } }, headers: { 'Idempotency-Key': key } })), stale);
  const giveBack = useAct((reason: string, key) => body(rotations.POST('/api/slots/{id}/return', { params: { path: { id } }, body: { reason }, headers: { 'Idempotency-Key': key } })), stale);
  const missing = [!pitch.charter && text('slot.noCharter'), pitch.supervisors.length === 0 && text('slot.noSupervisor')].filter(Boolean);
  return (
    <li className={style.slot}>
      <div>
        <h3>
          {team} · {text('plan.period', { number: span.first })}
        </h3>
        {pitch.charter && <p>{pitch.charter.feature}</p>}
        <small>
          {[dates.monthAndYear(span.startsOn) + ' – ' + dates.monthAndYear(span.endsOn), text('slot.seats', { min: pitch.minSeats, max: pitch.maxSeats }), pitch.supervisors.map(({ name }) => name).join(', '), [...pitch.skills].join(', ')].filter(Boolean).join(' · ')}
        </small>
        {missing.map((words) => (
          <Chip key={String(words)} tone="warn" icon={IconAlertTriangle}>
            {words}
          </Chip>
        ))}
        {slot.returnedBecause && <p>{text('slot.returned', { reason: slot.returnedBecause })}</p>}
        <Refused error={move.error ?? giveBack.error} />
      </div>
      <div className={style.acts}>
        {status === 'DRAFT' && (
          <Button leftSection={<IconSend size={14} />} loading={move.isPending} onClick={() => move.start('submission')}>
            {text('slot.act.submission')}
          </Button>
        )}
        {status === 'SUBMITTED' && roles.includes('coordinator') && (
          <>
            <Button leftSection={<IconArrowBackUp size={14} />} aria-label={text('slot.act.return.of', { team })} onClick={() => setReturning(true)}>
              {text('slot.act.return')}
            </Button>
            <Button leftSection={<IconCheck size={14} />} aria-label={text('slot.act.acceptance.of', { team })} loading={move.isPending} onClick={() => move.start('acceptance')}>
              {text('slot.act.acceptance')}
            </Button>
          </>
        )}
      </div>
      <ReasonDialog
        opened={returning}
        title={text('slot.act.return.title', { team })}
        consequence={text('slot.act.return.consequence')}
        submit={text('slot.act.return.submit')}
        wordsLabel={text('reason')}
        wordsNeeded
        busy={giveBack.isPending}
        onClose={() => setReturning(false)}
        onSubmit={(_, reason) => giveBack.start(reason, () => setReturning(false))}
      />
    </li>
  );
}
