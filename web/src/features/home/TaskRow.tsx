import { ButtonLink } from '../../components/links';
import { daysUntil, useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import style from './Home.module.css';
import type { Task } from './task';

/** One task: cause, date, act. */
export function TaskRow({ task, first }: { task: Task; first: boolean }) {
  const text = useText();
  const dates = useDates();
  const { icon: Mark, tone, title, cause, due, act, link } = task;
  const days = due === undefined ? undefined : daysUntil(due);
  const urgency = days === undefined ? undefined : days < 0 ? 'bad' : days <= 3 ? 'warn' : undefined;
  return (
    <li className={style.task}>
      <span className={style.icon} data-tone={tone} aria-hidden>
        <Mark size={16} stroke={1.75} />
      </span>
      <div>
        <h3>{title}</h3>
        <p>{cause}</p>
      </div>
      <span className={style.due} data-tone={urgency}>
        {due !== undefined && text(days !== undefined && days < 0 ? 'home.wasDue' : 'home.due', { day: dates.day(due) })}
      </span>
      <ButtonLink {...link} variant={first ? 'filled' : 'default'} miw={140} aria-label={`${act}: ${title}`}>
        {act}
      </ButtonLink>
    </li>
  );
}
