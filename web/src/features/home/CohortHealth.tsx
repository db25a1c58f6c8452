import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { useMe } from '../../api/me';
import { cohortsQuery } from '../../api/rotations';
import { Panel } from '../../components/Panel';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import style from './Home.module.css';

/** Every cohort with how full it is. */
export function CohortHealth() {
  const text = useText();
  const dates = useDates();
  const { roles } = useMe();
  const sees = roles.some((role) => ['coordinator', 'executive', 'recruiter', 'ops'].includes(role));
  const { data: cohorts = [] } = useQuery({ ...cohortsQuery, enabled: sees });
  if (!sees || cohorts.length === 0) return null;
  return (
    <Panel card title={text('home.cohorts')} aside={cohorts.length}>
      {cohorts.map(({ id, name, seats, seatsFree, startsOn, status }) => (
        <div key={id} className={style.health}>
          <header>
            {roles.includes('recruiter') && !roles.includes('coordinator') ? (
              <b>{name}</b>
            ) : (
              <Link to="/cohorts/$cohortId" params={{ cohortId: id }}>
                {name}
              </Link>
            )}
            <span>{text(`cohort.state.${status}`)}</span>
          </header>
          <div className={style.track} role="img" aria-label={text('cohort.seats', { taken: seats - seatsFree, seats })}>
            <i style={{ width: `${((seats - seatsFree) / seats) * 100}%` } as CSSProperties} />
          </div>
          <p>
            {text('cohort.seats', { taken: seats - seatsFree, seats })} · {text('home.starts', { day: dates.dayAndYear(startsOn) })}
          </p>
        </div>
      ))}
    </Panel>
  );
}
