import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tone } from './Chip';
import style from './Note.module.css';

/** A sentence that matters here: what happened, what is missing, what will follow. */
export function Note({ tone = 'plain', icon: Mark, children }: { tone?: Tone; icon?: Icon; children: ReactNode }) {
  return (
    <div className={style.note} data-tone={tone}>
      {Mark && <Mark size={16} stroke={1.75} aria-hidden />}
      <div>{children}</div>
    </div>
  );
}
