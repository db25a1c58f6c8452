import { Group, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { body } from '../../api/client';
import { rotations } from '../../api/rotations';
import { Form } from '../../components/Form';
import { formError } from '../../components/fields';
import { useText } from '../../i18n/text';

/** The one act that starts ranking: when, and how much a list may say. */
export function ScheduleWindow({ cohortId }: { cohortId: string }) {
  const text = useText();
  const [times, setTimes] = useState({ opensAt: '', closesAt: '' });
  const [allowance, setAllowance] = useState({ minimum: 5, stars: 1, vetoes: 2 });
  const schedule = useAct(
    (_: undefined, key) =>
      body(
        rotations.POST('/api/preference-windows', {
          body: { cohortId, opensAt: new Date(times.opensAt).toISOString(), closesAt: new Date(times.closesAt).toISOString(), ...allowance },
          headers: { 'Idempotency-Key': key },
        }),
      ),
    () => [['windows', cohortId], ['preferences', cohortId]],
  );
  const number = (name: keyof typeof allowance, max: number) => (
    <NumberInput required min={0} max={max} label={text(`window.${name}`)} value={allowance[name]} onChange={(value) => setAllowance({ ...allowance, [name]: Number(value) })} />
  );
  return (
    <Form submit={text('window.schedule')} consequence={text('window.schedule.consequence')} busy={schedule.isPending} error={formError(schedule.error, [])} onSubmit={() => schedule.start(undefined)}>
      <Group grow>
        <TextInput required type="datetime-local" label={text('window.opensAt')} value={times.opensAt} onChange={(event) => setTimes({ ...times, opensAt: event.currentTarget.value })} />
        <TextInput required type="datetime-local" label={text('window.closesAt')} value={times.closesAt} onChange={(event) => setTimes({ ...times, closesAt: event.currentTarget.value })} />
      </Group>
      <Group grow>
        {number('minimum', 50)}
        {number('stars', 2)}
        {number('vetoes', 10)}
      </Group>
    </Form>
  );
}
