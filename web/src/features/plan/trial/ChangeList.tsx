import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { ProblemError } from '../../../api/problem';
import type { Change } from '../../../api/rotations';
import { Note } from '../../../components/Note';
import { Refused } from '../../../components/Refused';
import { useText } from '../../../i18n/text';
import style from '../PlanScreen.module.css';
import { refusals } from './change';

interface Props {
  changes: Change[];
  say: (change: Change) => string;
  error: unknown;
  onRemove: (index: number) => void;
}

/** The changes in the order they are made, each with what was refused about it. */
export function ChangeList({ changes, say, error, onRemove }: Props) {
  const text = useText();
  const refused = refusals(error instanceof ProblemError ? (error.problem.errors ?? []) : []);
  const whole = refused.filter(({ at }) => at === undefined || at >= changes.length);
  return (
    <>
      {changes.length > 0 && (
        <ol className={style.lines} aria-label={text('change.list')}>
          {changes.map((change, index) => (
            <li key={index}>
              <span>
                {say(change)}
                {refused
                  .filter(({ at }) => at === index)
                  .map(({ detail }) => (
                    <small key={detail} role="alert" className={style.refused}>
                      {detail}
                    </small>
                  ))}
              </span>
              <ActionIcon variant="subtle" size="sm" aria-label={text('change.remove', { change: say(change) })} onClick={() => onRemove(index)}>
                <IconX size={14} stroke={1.75} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ol>
      )}
      {refused.length === 0 && <Refused error={error} />}
      {whole.map(({ detail }) => (
        <div key={detail} role="alert">
          <Note tone="bad" icon={IconAlertTriangle}>
            {detail}
          </Note>
        </div>
      ))}
    </>
  );
}
