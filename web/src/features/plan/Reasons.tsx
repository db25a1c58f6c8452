import { useQuery } from '@tanstack/react-query';
import { reasonsQuery } from '../../api/rotations';
import { Loaded } from '../../components/Loaded';
import { useText } from '../../i18n/text';
import style from './PlanScreen.module.css';
import { useRank } from './useRank';

/** Why this person has none of the teams they ranked higher, each in one sentence. */
export function Reasons({ planId, associateId }: { planId: string; associateId: string }) {
  const text = useText();
  const ranked = useRank();
  const query = useQuery(reasonsQuery(planId, associateId));
  return (
    <Loaded query={query} rows={3}>
      {({ items }) =>
        items.length === 0 ? (
          <p className={style.caption}>{text('reasons.none')}</p>
        ) : (
          <ul className={style.reasons}>
            {items.map(({ teamId, team, rank, kind, sentence, holders }) => (
              <li key={teamId}>
                <b>{team}</b> <span className={style.caption}>{[ranked(rank ?? null), text(`why.kind.${kind}`)].join(' · ')}</span>
                <p>{sentence}</p>
                {holders.length > 0 && <p>{text('reasons.holders', { holders: holders.join(', ') })}</p>}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
