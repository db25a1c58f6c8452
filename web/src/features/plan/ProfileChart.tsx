import type { CSSProperties } from 'react';
import { Panel } from '../../components/Panel';
import { useText } from '../../i18n/text';
import { profile, shade, type Row } from './model';
import style from './ProfileChart.module.css';
import { useRank } from './useRank';

/** How many placements are first choices, second choices and so on; a table that looks like a chart. */
export function ProfileChart({ rows }: { rows: Row[] }) {
  const text = useText();
  const rank = useRank();
  const counted = profile(rows);
  const most = Math.max(1, ...counted.map(({ placements }) => placements));
  const total = counted.reduce((sum, { placements }) => sum + placements, 0);
  return (
    <Panel title={text('profile')} aside={text('profile.total', { count: total })}>
      <table className={style.chart}>
        <caption>{text('profile')}</caption>
        <tbody>
          {counted.map((entry) => (
            <tr key={entry.rank ?? 'unranked'}>
              <th scope="row">{rank(entry.rank)}</th>
              <td aria-hidden>
                <span data-choice={shade(entry.rank)} style={{ '--share': entry.placements / most } as CSSProperties} />
              </td>
              <td>{entry.placements}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
