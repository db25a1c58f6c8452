import { IconCircleDashed, IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { PlanMeasure } from '../../../api/rotations';
import { Note } from '../../../components/Note';
import { useText } from '../../../i18n/text';
import table from '../AlternativesTable.module.css';
import { useRank } from '../useRank';
import { sideBySide } from './change';

/** Proven or not, in words. */
export function Proof({ measure: { proven, headline } }: { measure: PlanMeasure }) {
  return (
    <Note tone={proven ? 'accent' : 'warn'} icon={proven ? IconRosetteDiscountCheck : IconCircleDashed}>
      {headline}
    </Note>
  );
}

interface Props {
  before: PlanMeasure;
  after: PlanMeasure;
  /** What the plans are called, when they are not this one and what was tried. */
  names?: [string, string];
}

/** Two plans in the same few numbers. */
export function Comparison({ before, after, names }: Props) {
  const text = useText();
  const ranked = useRank();
  const loss = ({ mostPointsLost, peopleAtMost }: PlanMeasure) => text('alternatives.loss', { points: mostPointsLost, people: peopleAtMost });
  return (
    <table className={table.table} aria-label={text('comparison')}>
      <thead>
        <tr>
          <td />
          <th scope="col">{names?.[0] ?? text('comparison.before')}</th>
          <th scope="col">{names?.[1] ?? text('comparison.after')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{text('alternatives.largestLoss')}</th>
          <td>{loss(before)}</td>
          <td>{loss(after)}</td>
        </tr>
        <tr>
          <th scope="row">{text('comparison.pointsLost')}</th>
          <td>{before.pointsLost}</td>
          <td>{after.pointsLost}</td>
        </tr>
        {sideBySide(before.choices, after.choices).map((line) => (
          <tr key={line.rank ?? 'unranked'}>
            <th scope="row">{ranked(line.rank)}</th>
            <td>{line.before}</td>
            <td>{line.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
