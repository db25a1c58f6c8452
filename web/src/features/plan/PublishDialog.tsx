import { Button, Checkbox, Modal } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlanReading } from '../../api/rotations';
import form from '../../components/Form.module.css';
import { Refused } from '../../components/Refused';
import { useText } from '../../i18n/text';
import { warningsOf } from './Consequence';

interface Props {
  reading: PlanReading;
  opened: boolean;
  busy: boolean;
  error: unknown;
  onClose: () => void;
  onPublish: () => void;
}

/** Recipients, and every warning with a checkbox of its own. */
export function PublishDialog({ reading, opened, busy, error, onClose, onPublish }: Props) {
  const text = useText();
  const warnings = warningsOf(reading);
  const [accepted, setAccepted] = useState<number[]>([]);
  const toggle = (index: number) => setAccepted(accepted.includes(index) ? accepted.filter((other) => other !== index) : [...accepted, index]);
  return (
    <Modal opened={opened} onClose={onClose} title={text('publish.title', { number: reading.number })} closeButtonProps={{ 'aria-label': text('act.close') }}>
      <div className={form.form}>
        <p>{text('publish.recipients', { associates: reading.associates.length, teams: reading.seats.length })}</p>
        <p>{text('publish.after')}</p>
        {warnings.map(({ team, period, warning }, index) => (
          <Checkbox key={index} checked={accepted.includes(index)} label={text('plan.warningAt', { team, period, warning })} onChange={() => toggle(index)} />
        ))}
        <Refused error={error} />
        <div className={form.foot}>
          <Button variant="filled" leftSection={<IconSend size={16} stroke={1.75} aria-hidden />} disabled={accepted.length < warnings.length} loading={busy} onClick={onPublish}>
            {text('publish.act')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {text('act.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
