import { useText } from '../../i18n/text';
import { useDates } from '../../i18n/dates';
import { columns, type Calendar, type Period } from './model';
import style from './Timeline.module.css';

function Months({ months }: { months: string[] }) {
  const dates = useDates();
  return (
    <span className={style.months} aria-hidden>
      {months.map((month) => (
        <span key={month}>{dates.month(month)}</span>
      ))}
    </span>
  );
}

/** The month scale: periods above, months below. */
export function TimelineHead({ calendar, people }: { calendar: Calendar; people: number }) {
  const text = useText();
  const dates = useDates();
  const { months, training, periods } = calendar;
  const span = ({ startsOn, endsOn }: Period) => {
    const sameYear = startsOn.slice(0, 4) === endsOn.slice(0, 4);
    return `${sameYear ? dates.month(startsOn) : dates.monthAndYear(startsOn)} – ${dates.monthAndYear(endsOn)}`;
  };
  return (
    <div role="row" className={style.head}>
      <div role="columnheader" className={style.corner}>
        {text('plan.associates', { count: people })}
        <span>{text('plan.mostAffected')}</span>
      </div>
      {training > 0 && (
        <div role="columnheader" className={style.periodHead} style={{ gridColumn: `2 / span ${training}` }}>
          <span className={style.year}>{dates.year(months[0] as string)}</span>
          <span className={style.sr}>{text('plan.training')}</span>
          <Months months={months.slice(0, training)} />
        </div>
      )}
      {periods.map((period) => {
        const { start, length } = columns(calendar, period.number, period.number);
        return (
          <div key={period.number} role="columnheader" className={style.periodHead} style={{ gridColumn: `${start + 1} / span ${length}` }}>
            <span>
              <b>{text('plan.period', { number: period.number })}</b> {span(period)}
            </span>
            <Months months={months.slice(start - 1, start - 1 + length)} />
          </div>
        );
      })}
    </div>
  );
}
