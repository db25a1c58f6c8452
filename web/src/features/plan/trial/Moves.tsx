import type { PersonMove } from '../../../api/rotations';
import { useText } from '../../../i18n/text';
import style from '../PlanScreen.module.css';

/** Who goes from where to where, and what that costs or gives them; who loses most comes first. */
export function Moves({ moves }: { moves: PersonMove[] }) {
  const text = useText();
  if (moves.length === 0) return <p className={style.caption}>{text('moves.none')}</p>;
  return (
    <ol className={style.lines} aria-label={text('moves')}>
      {moves.map(({ associateId, name, sentence, gain }) => (
        <li key={associateId}>
          <span>
            <b>{name}</b>
            <br />
            <span className={style.caption}>{sentence.slice(sentence.indexOf(': ') + 2)}</span>
          </span>
          {gain !== undefined && (
            <b className={style.gain} data-gain={Math.sign(gain)}>
              {text('why.gain', { sign: gain > 0 ? 'up' : gain < 0 ? 'down' : 'same', points: Math.abs(gain) })}
            </b>
          )}
        </li>
      ))}
    </ol>
  );
}
