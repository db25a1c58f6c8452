import { useQueries, useQuery } from '@tanstack/react-query';
import { IconArmchair, IconLayoutGrid, IconListNumbers, IconUsersGroup } from '@tabler/icons-react';
import { associatesQuery, cohortsQuery, overviewQuery, plansQuery, slotsQuery, windowsQuery, type Cohort, type Window } from '../../api/rotations';
import { useMe } from '../../api/me';
import { useText } from '../../i18n/text';
import type { Task } from './task';

export const atWork = ({ status }: Cohort) => status !== 'CLOSED' && status !== 'GRADUATING';

const isOpen = ({ status }: Window) => status === 'OPEN' || status === 'EXTENDED';

/** What waits for a coordinator: pitches, lists that are missing, plans to move on, people without a name. */
export function useCohortTasks(): Task[] {
  const text = useText();
  const { roles, subject } = useMe();
  const coordinates = roles.includes('coordinator');
  const { data: all = [] } = useQuery({ ...cohortsQuery, enabled: coordinates });
  const cohorts = coordinates ? all.filter(atWork) : [];
  const slots = useQueries({ queries: cohorts.map(({ id }) => slotsQuery(id)) });
  const windows = useQueries({ queries: cohorts.map(({ id }) => windowsQuery(id)) });
  const overviews = useQueries({ queries: cohorts.map(({ id }, index) => ({ ...overviewQuery(id), enabled: windows[index]?.data?.some(isOpen) ?? false })) });
  const plans = useQueries({ queries: cohorts.map(({ id }) => plansQuery(id)) });
  const people = useQueries({ queries: cohorts.map(({ id }) => associatesQuery(id)) });

  return cohorts.flatMap(({ id: cohortId, name: cohort }, index) => {
    const tasks: Task[] = [];
    const params = { cohortId };
    const made = plans[index]?.data ?? [];
    const latest = made.toSorted((a, b) => b.number - a.number)[0];
    const link = { to: '/cohorts/$cohortId/plan', params, search: latest && { plan: latest.id } } as const;
    const plan = (step: 'review' | 'approve' | 'publish' | 'repair' | 'solve', tone: Task['tone']): Task => ({ id: `${cohortId} plan`, icon: IconLayoutGrid, tone, title: text(`task.plan.${step}`, { number: latest?.number, cohort }), cause: text(`task.plan.${step}.cause`), act: text('task.plan.act'), link });
    if (latest?.status === 'PROPOSED') tasks.push(plan('review', 'accent'));
    if (latest?.status === 'IN_REVIEW' && latest.requestedBy !== subject) tasks.push(plan('approve', 'accent'));
    if (latest?.status === 'APPROVED') tasks.push(plan('publish', 'accent'));
    if (latest?.status === 'INFEASIBLE' || latest?.status === 'FAILED') tasks.push(plan('repair', 'warn'));
    if (!latest && windows[index]?.data?.some(({ status }) => status === 'CLOSED')) tasks.push(plan('solve', 'accent'));

    const pitches = slots[index]?.data?.filter(({ status }) => status === 'SUBMITTED').length ?? 0;
    if (pitches > 0) tasks.push({ id: `${cohortId} pitches`, icon: IconArmchair, tone: 'info', title: text('task.pitches', { count: pitches, cohort }), cause: text('task.pitches.cause'), act: text('task.review'), link: { to: '/cohorts/$cohortId/slots', params } });

    const window = windows[index]?.data?.find(isOpen);
    const lists = overviews[index]?.data;
    const missing = lists ? lists.lists.length - lists.sealed : 0;
    if (window && missing > 0) tasks.push({ id: `${cohortId} lists`, icon: IconListNumbers, tone: 'info', title: text('task.lists', { missing, all: lists?.lists.length, cohort }), cause: text('task.lists.cause'), due: window.closesAt, act: text('task.lists.act'), link: { to: '/cohorts/$cohortId/preferences', params } });

    const nameless = people[index]?.data?.filter(({ name }) => !name).length ?? 0;
    if (nameless > 0) tasks.push({ id: `${cohortId} names`, icon: IconUsersGroup, tone: 'info', title: text('task.names', { count: nameless, cohort }), cause: text('task.names.cause'), act: text('task.open'), link: { to: '/cohorts/$cohortId', params } });

    return tasks;
  });
}
