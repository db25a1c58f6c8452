import type { Overview, Slot } from '../../api/rotations';
import { Panel } from '../../components/Panel';
import { useText } from '../../i18n/text';
import style from './Demand.module.css';

interface Props {
  demand: Overview['demand'];
  names: Map<string, string>;
  slots: Slot[];
}

/** Who wants which team, against the seats it offers. */
export function Demand({ demand, names, slots }: Props) {
  const text = useText();
  const seats = (team: string) => slots.filter((slot) => slot.teamId === team && slot.status !== 'WITHDRAWN' && slot.status !== 'DRAFT').reduce((sum, slot) => sum + slot.pitch.maxSeats, 0);
  return (
    <Panel card title={text('demand')}>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{text('demand.team')}</th>
            <th scope="col">{text('demand.first')}</th>
            <th scope="col">{text('demand.topThree')}</th>
            <th scope="col">{text('demand.seats')}</th>
          </tr>
        </thead>
        <tbody>
          {demand.map(({ teamId, first, topThree }) => (
            <tr key={teamId} data-scarce={first > seats(teamId) || undefined}>
              <th scope="row">{names.get(teamId) ?? teamId}</th>
              <td>{first}</td>
              <td>{topThree}</td>
              <td>{seats(teamId)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
