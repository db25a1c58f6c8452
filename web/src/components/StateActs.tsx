import { Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import style from './StateActs.module.css';

export interface StateAct {
  name: string;
  icon: Icon;
  /** Said beside the button: who is told, what moves, what can be undone. */
  consequence: string;
  primary?: boolean;
  destructive?: boolean;
  run: () => void;
}

/** What can be done with a thing in its state, each with its consequence beside it. At most one is filled. */
export function StateActs({ acts, busy }: { acts: StateAct[]; busy: boolean }) {
  return (
    <ul className={style.acts}>
      {acts.map(({ name, icon: Mark, consequence, primary, destructive, run }) => (
        <li key={name}>
          <Button
            variant={primary ? 'filled' : 'default'}
            color={destructive ? 'red' : undefined}
            leftSection={<Mark size={16} stroke={1.75} aria-hidden />}
            disabled={busy}
            onClick={run}
          >
            {name}
          </Button>
          <span>{consequence}</span>
        </li>
      ))}
    </ul>
  );
}
