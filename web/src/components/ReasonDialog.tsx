import { Button, Modal, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../i18n/text';
import style from './Form.module.css';

interface Props {
  opened: boolean;
  title: string;
  consequence: string;
  submit: string;
  /** Reasons to choose from; without them the words alone are the reason. */
  choices?: { value: string; label: string }[];
  wordsLabel: string;
  wordsNeeded?: boolean;
  busy: boolean;
  onClose: () => void;
  onSubmit: (choice: string, words: string) => void;
}

/** Asks why, and says before the button what will follow. */
export function ReasonDialog({ opened, title, consequence, submit, choices, wordsLabel, wordsNeeded = false, busy, onClose, onSubmit }: Props) {
  const text = useText();
  const [choice, setChoice] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const ready = (!choices || choice !== null) && (!wordsNeeded || words.trim() !== '');
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': text('act.close') }}>
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onSubmit(choice ?? '', words.trim());
        }}
      >
        {choices && <Select label={text('reason')} data={choices} value={choice} onChange={setChoice} required data-autofocus comboboxProps={{ withinPortal: true }} />}
        <Textarea label={wordsLabel} value={words} onChange={(event) => setWords(event.currentTarget.value)} required={wordsNeeded} rows={3} data-autofocus={choices ? undefined : true} />
        <p>{consequence}</p>
        <div className={style.foot}>
          <Button type="submit" color="red" disabled={!ready} loading={busy}>
            {submit}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {text('act.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
