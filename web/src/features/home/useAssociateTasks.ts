import { useQueries, useQuery } from '@tanstack/react-query';
import { IconListNumbers } from '@tabler/icons-react';
import { useMe } from '../../api/me';
import { myAssociatesQuery, myPreferencesQuery, windowsQuery } from '../../api/rotations';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import type { Task } from './task';

/** What waits for an associate: a list that is not sealed, or is newer than what was sealed. */
export function useAssociateTasks(): Task[] {
  const text = useText();
  const dates = useDates();
  const { roles } = useMe();
  const { data: mine = [] } = useQuery({ ...myAssociatesQuery, enabled: roles.includes('associate') });
  const windows = useQueries({ queries: mine.map(({ cohortId }) => windowsQuery(cohortId)) });
  const lists = useQueries({ queries: mine.map(({ cohortId }) => ({ ...myPreferencesQuery(cohortId), retry: false })) });
  return mine.flatMap(({ cohortId }, index) => {
    const window = windows[index]?.data?.find(({ status }) => status === 'OPEN' || status === 'EXTENDED');
    const list = lists[index]?.data;
    if (!window || !list || (list.sealed && !list.changedSinceSealing)) return [];
    return {
      id: cohortId,
      icon: IconListNumbers,
      tone: 'info' as const,
      title: text(list.sealed ? 'task.sealAgain' : 'task.rank'),
      cause: list.sealed ? text('task.sealAgain.cause', { version: list.sealed.version }) : text('task.rank.cause', { minimum: window.minimum, moment: dates.moment(window.closesAt) }),
      due: window.closesAt,
      act: text('task.rank.act'),
      link: { to: '/rank' as const },
    };
  });
}
