import { Link } from '@tanstack/react-router';
import { useMe } from '../../api/me';
import { useText } from '../../i18n/text';
import { CohortSwitcher } from './CohortSwitcher';
import { GoTo } from './GoTo';
import { visibleTo } from './navigation';
import { Person } from './Person';
import style from './Shell.module.css';
import { useCohortId } from './useCohort';

export function Navigation({ onGo }: { onGo?: () => void }) {
  const text = useText();
  const { roles } = useMe();
  const cohortId = useCohortId();
  const places = visibleTo(roles).filter((place) => !place.ofCohort || cohortId);
  return (
    <div className={style.navigation}>
      {places.some((place) => place.ofCohort) && <CohortSwitcher />}
      <nav aria-label={text('shell.navigation')}>
        <ul>
          {places.map(({ name, icon: Mark, to }) => (
            <li key={to}>
              <Link to={to} params={{ cohortId }} className={style.place} activeProps={{ 'data-here': true }} activeOptions={{ exact: true, includeSearch: false }} onClick={onGo}>
                <Mark size={16} stroke={1.75} aria-hidden />
                {text(name)}
              </Link>
            </li>
          ))}
        </ul>
        <GoTo places={places} cohortId={cohortId} />
      </nav>
      <Person />
    </div>
  );
}
