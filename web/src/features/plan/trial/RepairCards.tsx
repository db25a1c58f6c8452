import { Radio } from '@mantine/core';
import type { PlanMeasure, Repair } from '../../../api/rotations';
import { Facts } from '../../../components/Facts';
import { useText } from '../../../i18n/text';
import { notice } from './change';
import { Proof } from './Comparison';
import style from './RepairCards.module.css';

interface Props {
  before: PlanMeasure;
  repairs: Repair[];
  chosen: number;
  onChoose: (index: number) => void;
}

/** The same rows on every card, so that repairs compare by eye; fewest changes first. */
export function RepairCards({ before, repairs, chosen, onChoose }: Props) {
  const text = useText();
  const rows = ({ changes, people, noticeDays, emptySeats, after }: Repair): [string, string | number | false][] => {
    const { unit, count } = notice(noticeDays ?? 0);
    return [
      [text('repair.changes'), changes],
      [text('repair.people'), people],
      [text('repair.notice'), noticeDays !== undefined && text(`repair.notice.${unit}`, { count })],
      [text('alternatives.largestLoss'), text('alternatives.loss', { points: after.mostPointsLost, people: after.peopleAtMost })],
      [text('comparison.pointsLost'), text('repair.points', { before: before.pointsLost, after: after.pointsLost })],
      [text('repair.emptySeats'), emptySeats > 0 && emptySeats],
    ];
  };
  return (
    <Radio.Group label={text('repairs')} value={String(chosen)} onChange={(value) => onChoose(Number(value))}>
      {repairs.map((repair, index) => (
        <div key={repair.allowance} className={style.card} data-chosen={index === chosen || undefined}>
          <Radio value={String(index)} label={text('repair.title', { letter: 'ABC'.charAt(index), place: index === 0 ? 'first' : index === repairs.length - 1 ? 'last' : 'other' })} />
          <Facts facts={rows(repair)} />
          <Proof measure={repair.after} />
        </div>
      ))}
    </Radio.Group>
  );
}
