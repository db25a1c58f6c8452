import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import style from './Chip.module.css';

export type Tone = 'plain' | 'accent' | 'warn' | 'bad' | 'info' | 'pin';

/** A state in an icon and a word, never in color alone. */
export function Chip({ tone = 'plain', icon: Mark, children }: { tone?: Tone; icon?: Icon; children: ReactNode }) {
  return (
    <span className={style.chip} data-tone={tone}>
      {Mark && <Mark size={14} stroke={1.75} aria-hidden />}
      {children}
    </span>
  );
}
