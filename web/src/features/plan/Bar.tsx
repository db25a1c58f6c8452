import { IconAlertTriangle, IconArrowRight, IconPin } from '@tabler/icons-react';
import { useText } from '../../i18n/text';
import { shade, type Placement } from './model';
import { useRank } from './useRank';
import style from './Timeline.module.css';

/** One assignment: the team and, in words, the rank its associate gave it. */
export function Bar({ placement }: { placement: Placement }) {
  const text = useText();
  const rank = useRank();
  const { pinned, warning, tried } = placement;
  return (
    <span
      className={style.bar}
      data-choice={shade(placement.rank)}
      data-unranked={placement.rank === null || undefined}
      data-pinned={pinned || undefined}
      data-warning={warning !== undefined || undefined}
      data-tried={tried !== undefined || undefined}
      title={warning}
    >
      {pinned && <IconPin size={14} stroke={1.75} role="img" aria-label={text('plan.pinned')} />}
      {warning && <IconAlertTriangle size={14} stroke={1.75} role="img" aria-label={text('plan.warning', { warning })} />}
      <span className={style.team}>{placement.team}</span>{' '}
      {tried ? (
        <span className={style.tried}>
          <IconArrowRight size={12} stroke={1.75} role="img" aria-label={text('plan.tried')} />
          {tried.team} {rank(tried.rank)}
        </span>
      ) : (
        <span className={style.rank}>{rank(placement.rank)}</span>
      )}
    </span>
  );
}
