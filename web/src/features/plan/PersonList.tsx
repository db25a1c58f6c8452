import { Avatar } from '../../components/Avatar';
import { useText } from '../../i18n/text';
import { AbsenceBar } from './AbsenceBar';
import { Bar } from './Bar';
import { isAbsence, partsOf, type Row } from './model';
import style from './PersonList.module.css';
import type { TimelineActs } from './Timeline';
import { UnstyledButton } from '@mantine/core';

/** The timeline on a narrow screen: one person after another. */
export function PersonList({ rows, acts }: { rows: Row[]; acts: TimelineActs }) {
  const text = useText();
  return (
    <ul className={style.list} aria-label={text('plan.timeline')}>
      {rows.map((row) => (
        <li key={row.id}>
          <header>
            <Avatar name={row.name} />
            <h2>{row.name}</h2>
            <span>{text('plan.pointsLost', { points: row.pointsLost })}</span>
          </header>
          {partsOf(row).map((part) => (
            <UnstyledButton key={part.from} className={style.placement} onClick={() => acts.open(row, isAbsence(part) ? undefined : part)}>
              <small>{text('plan.period', { number: part.from })}</small>
              {isAbsence(part) ? <AbsenceBar kind={part.kind} /> : <Bar placement={part} />}
            </UnstyledButton>
          ))}
        </li>
      ))}
    </ul>
  );
}
