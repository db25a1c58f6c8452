import { useQuery } from '@tanstack/react-query';
import { amendmentQuery, type PlanReading } from '../../../api/rotations';
import { Loaded } from '../../../components/Loaded';
import { useText } from '../../../i18n/text';
import style from '../PlanScreen.module.css';
import { Comparison, Proof } from './Comparison';
import { Moves } from './Moves';
import { useNames } from './useNames';

/** What an accepted repair or swap changes about the published plan, for who approves it. */
export function Amendment({ reading }: { reading: PlanReading }) {
  const text = useText();
  const { say } = useNames(reading);
  const query = useQuery(amendmentQuery(reading.id));
  return (
    <Loaded query={query} rows={4}>
      {({ number, before, after, changes, moves }) => (
        <div className={style.answer}>
          <p className={style.caption}>{text('amendment.about', { number })}</p>
          {changes.length > 0 && (
            <>
              <h3 id="decided">{text('amendment.changes')}</h3>
              <ul className={style.lines} aria-labelledby="decided">
                {changes.map((change, index) => (
                  <li key={index}>{say(change)}</li>
                ))}
              </ul>
            </>
          )}
          <Proof measure={after} />
          <Comparison before={before} after={after} names={[text('plan.title', { number }), text('plan.title', { number: reading.number })]} />
          <h3>{text('amendment.moves', { count: moves.length })}</h3>
          <Moves moves={moves} />
        </div>
      )}
    </Loaded>
  );
}
