import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import style from './Form.module.css';
import { Note } from './Note';

interface Props {
  submit: string;
  /** Said beside the button: what happens next. */
  consequence?: ReactNode;
  error?: string;
  busy?: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

export function Form({ submit, consequence, error, busy, onSubmit, children }: Props) {
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {error && (
        <div role="alert">
          <Note tone="bad" icon={IconAlertTriangle}>
            {error}
          </Note>
        </div>
      )}
      <div className={style.foot}>
        <Button type="submit" variant="filled" loading={busy}>
          {submit}
        </Button>
        {consequence && <span>{consequence}</span>}
      </div>
    </form>
  );
}
