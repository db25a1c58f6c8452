import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
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
      {({ number, before, after, changes, takenBack, moves }) => (
        <div className={style.answer}>
          <p className={style.caption}>{text('amendment.about', { number })}</p>
          <Lines title={text('amendment.changes')} lines={changes.map(say)} />
          <Lines title={text('amendment.takenBack')} lines={takenBack.map(say)} />
          <Proof measure={after} />
          <Comparison before={before} after={after} names={[text('plan.title', { number }), text('plan.title', { number: reading.number })]} />
          <h3>{text('amendment.moves', { count: moves.length })}</h3>
          <Moves moves={moves} />
        </div>
      )}
    </Loaded>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <>
      <h3 id={id}>{title}</h3>
      <ul className={style.lines} aria-labelledby={id}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
