import type { Assignment } from '../../api/rotations';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import { shade } from '../plan/model';
import style from './Rotations.module.css';

/** One's rotations in order: team, time, and which choice it was. */
export function Rotations({ assignments }: { assignments: Assignment[] }) {
  const text = useText();
  const dates = useDates();
  return (
    <ol className={style.rotations}>
      {assignments.map(({ id, team, startsOn, endsOn, rank, status }) => (
        <li key={id} data-choice={shade(rank ?? null)}>
          <small>
            {dates.monthAndYear(startsOn)} – {dates.monthAndYear(endsOn)}
          </small>
          <b>{team}</b>
          <span>{rank === undefined ? text('result.unranked') : text('result.rank', { rank })}</span>
          <small>{text(`assignment.state.${status}`)}</small>
        </li>
      ))}
    </ol>
  );
}
