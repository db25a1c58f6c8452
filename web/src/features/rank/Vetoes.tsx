import { Button } from '@mantine/core';
import { IconBan, IconEyeOff } from '@tabler/icons-react';
import { useText } from '../../i18n/text';
import { allow, type Limits, type Ranking } from './list';
import style from './Rank.module.css';
import type { RankedTeam } from './team';

interface Props {
  ranking: Ranking;
  limits: Limits;
  teams: Map<string, RankedTeam>;
  locked: boolean;
  onChange: (ranking: Ranking) => void;
}

/** Teams this person will not be placed with, and why; the reason is the coordinator's to read and nobody else's. */
export function Vetoes({ ranking, limits, teams, locked, onChange }: Props) {
  const text = useText();
  if (limits.vetoes === 0) return null;
  return (
    <section className={style.vetoes} aria-labelledby="vetoes">
      <h3 id="vetoes">
        <IconBan size={14} stroke={1.75} aria-hidden /> {text('rank.vetoes')} <span className={style.caption}>{text('rank.vetoes.used', { used: ranking.vetoes.length, allowed: limits.vetoes })}</span>
      </h3>
      <ul>
        {ranking.vetoes.map(({ team, reason }) => (
          <li key={team}>
            <b>{teams.get(team)?.name ?? team}</b>
            <span className={style.caption}>
              <IconEyeOff size={14} stroke={1.75} aria-hidden /> {text('rank.veto.private', { reason })}
            </span>
            <Button disabled={locked} onClick={() => onChange(allow(ranking, team))}>
              {text('rank.veto.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
