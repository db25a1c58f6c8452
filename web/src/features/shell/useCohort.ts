import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { cohortsQuery, type Cohort } from '../../api/rotations';

const remembered = 'trellis.cohort';
const working: Cohort['status'][] = ['LOCKED', 'ACTIVE', 'INTAKE_OPEN'];

/** The cohort to begin with: one that needs planning before one that runs by itself. */
export function firstOf(cohorts: Cohort[]): Cohort | undefined {
  return working.flatMap((status) => cohorts.filter((cohort) => cohort.status === status))[0] ?? cohorts[0];
}

/** The cohort of this page, else the one last looked at, else the first that is at work; '' while there is none. */
export function useCohortId(): string {
  const { cohortId } = useParams({ strict: false });
  const { data: cohorts = [] } = useQuery(cohortsQuery);
  if (cohortId) {
    localStorage.setItem(remembered, cohortId);
    return cohortId;
  }
  const last = localStorage.getItem(remembered);
  return cohorts.find((cohort) => cohort.id === last)?.id ?? firstOf(cohorts)?.id ?? '';
}

export function useCohort(): Cohort | undefined {
  const id = useCohortId();
  const { data: cohorts = [] } = useQuery(cohortsQuery);
  return cohorts.find((cohort) => cohort.id === id);
}
