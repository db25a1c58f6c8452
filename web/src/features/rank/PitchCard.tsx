import { Button } from '@mantine/core';
import { IconArmchair, IconBan, IconCheck, IconPlus, IconUser } from '@tabler/icons-react';
import { Chip } from '../../components/Chip';
import { useText } from '../../i18n/text';
import style from './Rank.module.css';
import type { RankedTeam } from './team';

interface Props {
  team: RankedTeam;
  number?: number;
  vetoed: boolean;
  locked: boolean;
  onAdd: () => void;
}

/** What a team offers: what one would own, who supervises, how many seats. */
export function PitchCard({ team, number, vetoed, locked, onAdd }: Props) {
  const text = useText();
  return (
    <article className={style.pitch} aria-label={team.name}>
      <header>
        <h3>{team.name}</h3>
        {team.site && <span>{team.site}</span>}
        <span className={style.state}>
          {number !== undefined && (
            <Chip tone="accent" icon={IconCheck}>
              {text('rank.your', { rank: number })}
            </Chip>
          )}
          {vetoed && <Chip icon={IconBan}>{text('rank.vetoed')}</Chip>}
          {number === undefined && !vetoed && (
            <Button leftSection={<IconPlus size={14} />} aria-label={text('rank.add.of', { name: team.name })} disabled={locked} onClick={onAdd}>
              {text('rank.add')}
            </Button>
          )}
        </span>
      </header>
      {team.pitch && <p>{team.pitch}</p>}
      <footer>
        <span>
          <IconUser size={14} stroke={1.75} aria-hidden /> {team.supervisor ?? text('rank.noSupervisor')}
        </span>
        <span>
          <IconArmchair size={14} stroke={1.75} aria-hidden /> {text('rank.seats', { count: team.seats })}
        </span>
      </footer>
    </article>
  );
}
