import { Panel } from '../../components/Panel';
import { useText } from '../../i18n/text';
import style from './TieTable.module.css';
import type { RankedTeam } from './team';

/** Tied teams side by side, to help decide whether they are. */
export function TieTable({ tied }: { tied: RankedTeam[] }) {
  const text = useText();
  const lines: [string, (team: RankedTeam) => string | undefined][] = [
    [text('tie.own'), (team) => team.pitch],
    [text('tie.success'), (team) => team.success],
    [text('tie.supervisor'), (team) => team.supervisor],
    [text('tie.skills'), (team) => team.skills.join(', ')],
    [text('tie.seats'), (team) => String(team.seats)],
  ];
  return (
    <Panel card title={text('tie.title')}>
      <table className={style.table}>
        <thead>
          <tr>
            <td />
            {tied.map((team) => (
              <th key={team.id} scope="col">
                {team.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {tied.map((team) => (
                <td key={team.id}>{value(team) || '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
