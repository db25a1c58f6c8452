import { useText } from '../../i18n/text';
import type { Period } from './model';
import style from './SeatStrip.module.css';

export interface TeamSeats {
  teamId: string;
  team: string;
  /** Seats per period number; a period without an entry has none. */
  seats: Record<number, { filled: number; all: number }>;
  rankedFirst: number;
  inTop3: number;
  /** Points one more seat would save; undefined when the proof has no price for it. */
  price?: number;
}

/** The scarcest team first: by price, then by how many rank it first. */
export function byScarcity(teams: TeamSeats[]): TeamSeats[] {
  return teams.toSorted((a, b) => (b.price ?? 0) - (a.price ?? 0) || b.rankedFirst - a.rankedFirst || a.team.localeCompare(b.team));
}

function Squares({ filled, all }: { filled: number; all: number }) {
  const text = useText();
  return (
    <span className={style.squares} role="img" aria-label={text('seats.filled', { filled, all })}>
      {Array.from({ length: all }, (_, index) => (
        <i key={index} data-filled={index < filled || undefined} />
      ))}
    </span>
  );
}

/** Seats per team and period, who wants them, and what one more would save. */
export function SeatStrip({ teams, periods }: { teams: TeamSeats[]; periods: Period[] }) {
  const text = useText();
  const seats = teams.flatMap((team) => Object.values(team.seats));
  const filled = seats.reduce((sum, seat) => sum + seat.filled, 0);
  const all = seats.reduce((sum, seat) => sum + seat.all, 0);
  const ordered = byScarcity(teams);
  const scarcest = ordered[0] && (ordered[0].price ?? 0) > 0 ? ordered[0].teamId : undefined;
  const tint = (team: TeamSeats) => (team.teamId === scarcest ? true : undefined);
  return (
    <section className={style.strip} aria-labelledby="seats">
      <h2 id="seats">
        {text('seats')} <span>{text('seats.used', { filled, all })}</span>
      </h2>
      <div className={style.scroll} tabIndex={0} role="group" aria-labelledby="seats">
        <table>
          <thead>
            <tr>
              <td />
              {ordered.map((team) => (
                <th key={team.teamId} scope="col" data-scarcest={tint(team)}>
                  {team.team}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map(({ number }) => (
              <tr key={number}>
                <th scope="row">{text('seats.period', { number })}</th>
                {ordered.map((team) => (
                  <td key={team.teamId} data-scarcest={tint(team)}>
                    {team.seats[number] ? <Squares {...team.seats[number]} /> : '–'}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{text('seats.demand')}</th>
              {ordered.map((team) => (
                <td key={team.teamId} data-scarcest={tint(team)}>
                  {team.rankedFirst} · {team.inTop3}
                </td>
              ))}
            </tr>
            {ordered.some((team) => team.price !== undefined) && (
              <tr>
                <th scope="row">{text('seats.price')}</th>
                {ordered.map((team) => (
                  <td key={team.teamId} data-scarcest={tint(team)} data-priced={(team.price ?? 0) > 0 || undefined}>
                    {(team.price ?? 0) > 0 ? text('seats.points', { points: team.price }) : text('seats.free')}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}
