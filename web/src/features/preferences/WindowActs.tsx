import { Button, TextInput } from '@mantine/core';
import { IconDoorEnter, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { body } from '../../api/client';
import { rotations, type Window } from '../../api/rotations';
import { Form } from '../../components/Form';
import layout from '../../components/Layout.module.css';
import { Panel } from '../../components/Panel';
import { Refused } from '../../components/Refused';
import { StateActs, type StateAct } from '../../components/StateActs';
import { useText } from '../../i18n/text';

/** Opens, extends and closes a window; one end for everybody. */
export function WindowActs({ window: { id, cohortId, status, next } }: { window: Window }) {
  const text = useText();
  const [until, setUntil] = useState('');
  const [extending, setExtending] = useState(false);
  const stale = () => [['windows', cohortId], ['preferences', cohortId]];
  const move = useAct((step: 'opening' | 'closing', key) => body(rotations.POST(`/api/preference-windows/{id}/${step}`, { params: { path: { id } }, headers: { 'Idempotency-Key': key } })), stale);
  const extend = useAct((closesAt: string, key) => body(rotations.POST('/api/preference-windows/{id}/extension', { params: { path: { id } }, body: { closesAt }, headers: { 'Idempotency-Key': key } })), stale);
  const acts: StateAct[] = [];
  if (status === 'SCHEDULED') acts.push({ name: text('window.act.opening'), icon: IconDoorEnter, consequence: text('window.act.opening.consequence'), primary: true, run: () => move.start('opening') });
  if (next.includes('CLOSED')) acts.push({ name: text('window.act.closing'), icon: IconLock, consequence: text('window.act.closing.consequence'), run: () => move.start('closing') });
  return (
    <Panel card title={text('next')}>
      <div className={layout.inside}>
        {acts.length > 0 ? <StateActs acts={acts} busy={move.isPending} /> : <p>{text('next.nothing')}</p>}
        {next.includes('EXTENDED') &&
          (extending ? (
            <Form submit={text('window.act.extension')} consequence={text('window.act.extension.consequence')} busy={extend.isPending} onSubmit={() => extend.start(new Date(until).toISOString(), () => setExtending(false))}>
              <TextInput required type="datetime-local" label={text('window.until')} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
            </Form>
          ) : (
            <Button mt={10} onClick={() => setExtending(true)}>
              {text('window.act.extend')}
            </Button>
          ))}
        <Refused error={move.error ?? extend.error} />
      </div>
    </Panel>
  );
}
