import type { Icon } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { Tone } from '../../components/Chip';
import { daysUntil } from '../../i18n/dates';

/** Something that waits for this person: why, until when, and the one act. */
export interface Task {
  id: string;
  icon: Icon;
  tone: Tone;
  title: string;
  cause: string;
  /** A day or an instant; tasks without one come after those of today. */
  due?: string;
  act: string;
  link: LinkProps;
}

export interface Agenda {
  today: Task[];
  week: Task[];
  later: Task[];
}

/** By deadline, else in the order given: what is overdue or due today, what within a week, and the rest. Without a deadline it waits since today. */
export function agenda(tasks: Task[], now = new Date()): Agenda {
  const days = (task: Task) => (task.due ? daysUntil(task.due, now) : 0);
  const sorted = tasks.toSorted((a, b) => days(a) - days(b));
  return {
    today: sorted.filter((task) => days(task) <= 0),
    week: sorted.filter((task) => days(task) > 0 && days(task) <= 7),
    later: sorted.filter((task) => days(task) > 7),
  };
}
