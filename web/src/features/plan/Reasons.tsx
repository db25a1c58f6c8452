import { useQuery } from '@tanstack/react-query';
import { reasonsQuery } from '../../api/rotations';
import { Loaded } from '../../components/Loaded';
import { useText } from '../../i18n/text';
import style from './PlanScreen.module.css';

/** Why this person has none of the teams they ranked higher, each in one sentence. */
export function Reasons({ planId, associateId }: { planId: string; associateId: string }) {
  const text = useText();
  const query = useQuery(reasonsQuery(planId, associateId));
  return (
    <Loaded query={query} rows={3}>
      {({ items }) =>
        items.length === 0 ? (
          <p className={style.caption}>{text('reasons.none')}</p>
        ) : (
          <ul className={style.reasons}>
            {items.map(({ team, kind, sentence }) => (
              <li key={team}>
                <b>{team}</b> <span className={style.caption}>{text(`why.kind.${kind}`)}</span>
                <p>{sentence}</p>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
