import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import type { Preferences } from '../../api/rotations';
import { Note } from '../../components/Note';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import style from './Rank.module.css';

/** In groups of four, as it is read out. */
export const grouped = (receipt: string) => receipt.match(/.{1,4}/g)?.join(' ') ?? receipt;

/** What was sealed last, and whether the draft is newer. */
export function Receipt({ preferences, dirty }: { preferences: Preferences; dirty: boolean }) {
  const text = useText();
  const dates = useDates();
  const { sealed, changedSinceSealing } = preferences;
  if (!sealed) return <p className={style.caption}>{text('rank.unsealed')}</p>;
  return (
    <>
      <div className={style.receipt}>
        <b>
          <IconLock size={14} stroke={1.75} aria-hidden />
          {text('rank.receipt', { version: sealed.version, moment: dates.moment(sealed.sealedAt) })}
        </b>
        <code>{grouped(sealed.receipt)}</code>
      </div>
      {(changedSinceSealing || dirty) && (
        <Note tone="warn" icon={IconAlertTriangle}>
          {text('rank.changedSince', { version: sealed.version })}
        </Note>
      )}
    </>
  );
}
