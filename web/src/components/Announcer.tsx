import { Button } from '@mantine/core';
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import { useText } from '../i18n/text';
import style from './Announcer.module.css';

interface Said {
  words: string;
  tone?: 'bad';
  undo?: () => void;
}

const Announce = createContext<(said: Said | string) => void>(() => undefined);

/** Says something to everyone: shown for ten seconds, read out by a screen reader, with undo where there is one. */
export const useAnnounce = () => use(Announce);

export function Announcer({ children }: { children: ReactNode }) {
  const text = useText();
  const [said, setSaid] = useState<Said>();
  const announce = useCallback((next: Said | string) => setSaid(typeof next === 'string' ? { words: next } : { ...next }), []);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(undefined), 10_000);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <Announce value={announce}>
      {children}
      <div className={style.place} role="status" aria-live="polite">
        {said && (
          <div className={style.said} data-tone={said.tone}>
            <span>{said.words}</span>
            {said.undo && (
              <Button
                variant="subtle"
                onClick={() => {
                  said.undo?.();
                  setSaid(undefined);
                }}
              >
                {text('act.undo')}
              </Button>
            )}
          </div>
        )}
      </div>
    </Announce>
  );
}
