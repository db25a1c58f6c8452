import { useQueries, useQuery } from '@tanstack/react-query';
import { postingsQuery } from '../../api/jobs';
import { useMe } from '../../api/me';
import { cohortsQuery, isAhead, windowsQuery } from '../../api/rotations';
import { Panel } from '../../components/Panel';
import { daysUntil, useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import style from './Home.module.css';
import { atWork } from './useCohortTasks';

/** The next dates: deadlines to apply, lists that close, cohorts that start. */
export function ComingUp() {
  const text = useText();
  const dates = useDates();
  const { roles } = useMe();
  const { data: cohorts = [] } = useQuery(cohortsQuery);
  const coordinates = roles.includes('coordinator');
  const working = cohorts.filter(atWork);
  const windows = useQueries({ queries: working.map(({ id }) => ({ ...windowsQuery(id), enabled: coordinates })) });
  const { data: postings = [] } = useQuery({ ...postingsQuery, enabled: roles.includes('recruiter') });
  const coming = [
    ...working.map(({ name, startsOn, program }) => ({ at: startsOn, what: text('coming.starts', { name }), about: program })),
    ...working.flatMap(({ name }, index) => (windows[index]?.data ?? []).filter(isAhead).map(({ closesAt }) => ({ at: closesAt, what: text('coming.listsClose', { name }), about: dates.time(closesAt) }))),
    ...postings.filter(({ status }) => status === 'PUBLISHED').map(({ content, closesAt }) => ({ at: closesAt, what: content.title, about: text('coming.postingCloses') })),
  ]
    .filter(({ at }) => daysUntil(at) >= 0)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .slice(0, 4);
  if (coming.length === 0) return null;
  return (
    <Panel card title={text('home.coming')}>
      <ul className={style.coming}>
        {coming.map(({ at, what, about }) => (
          <li key={at + what}>
            <span>{dates.day(at)}</span>
            <b>{what}</b>
            <span>{about}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
