import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowsSort, IconBan, IconChevronDown, IconChevronUp, IconDots, IconEqual, IconGripVertical, IconStar, IconStarFilled, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { Chip } from '../../components/Chip';
import { useText } from '../../i18n/text';
import style from './Rank.module.css';
import type { RankedTeam } from './team';
import { useRowDrag } from './useRowDrag';

export interface RankActs {
  step: (team: string, by: -1 | 1) => void;
  place: (team: string, row: number) => void;
  tie: (team: string) => void;
  star: (team: string) => void;
  veto: (team: string) => void;
  remove: (team: string) => void;
}

interface Props {
  team: RankedTeam;
  number: number;
  row: number;
  rows: number;
  tied: boolean;
  starred: boolean;
  stars: boolean;
  locked: boolean;
  acts: RankActs;
}

/** One team of the list. Alt ↑ ↓ move it, T ties, S stars, V vetoes; the buttons and the menu do the same. */
export function RankRow({ team, number, row, rows, tied, starred, stars, locked, acts }: Props) {
  const text = useText();
  const { element, handle, over } = useRowDrag(team.id, row, acts.place);
  const onKeyDown = (event: KeyboardEvent) => {
    if (locked || event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const act = event.altKey
      ? { ArrowUp: () => acts.step(team.id, -1), ArrowDown: () => acts.step(team.id, 1) }[event.key]
      : { t: () => acts.tie(team.id), s: () => acts.star(team.id), v: () => acts.veto(team.id) }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const name = team.name;
  return (
    <li ref={element} className={style.row} data-tied={tied || undefined} data-over={over || undefined} data-team={team.id} tabIndex={0} aria-label={text('rank.row', { name, number })} onKeyDown={onKeyDown}>
      <span ref={handle} className={style.grip} aria-hidden hidden={locked}>
        <IconGripVertical size={16} stroke={1.75} />
      </span>
      <b className={style.number}>{number}</b>
      <span className={style.team}>
        <span>
          <b>{name}</b> {tied && <Chip icon={IconEqual}>{text('rank.tied')}</Chip>}
        </span>
        <small>{[team.supervisor, team.site].filter(Boolean).join(' · ')}</small>
      </span>
      {stars && (
        <Button variant={starred ? 'default' : 'subtle'} aria-pressed={starred} aria-label={text('rank.star.of', { name })} disabled={locked} leftSection={starred ? <IconStarFilled size={14} /> : <IconStar size={14} stroke={1.75} />} onClick={() => acts.star(team.id)}>
          {text('rank.star')}
        </Button>
      )}
      <span className={style.moves}>
        <ActionIcon variant="default" size={26} aria-label={text('rank.up', { name })} disabled={locked || (row === 0 && !tied)} onClick={() => acts.step(team.id, -1)}>
          <IconChevronUp size={14} />
        </ActionIcon>
        <ActionIcon variant="default" size={26} aria-label={text('rank.down', { name })} disabled={locked || (row === rows - 1 && !tied)} onClick={() => acts.step(team.id, 1)}>
          <IconChevronDown size={14} />
        </ActionIcon>
        <Menu disabled={locked}>
          <Menu.Target>
            <ActionIcon variant="subtle" size={26} aria-label={text('rank.more', { name })} disabled={locked}>
              <IconDots size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown mah={360} className={style.menu}>
            <Menu.Item leftSection={<IconEqual size={14} />} disabled={!tied && row === 0} onClick={() => acts.tie(team.id)}>
              {text(tied ? 'rank.breakTie' : 'rank.tieAbove')}
            </Menu.Item>
            <Menu.Item leftSection={<IconBan size={14} />} onClick={() => acts.veto(team.id)}>
              {text('rank.veto')}
            </Menu.Item>
            <Menu.Item leftSection={<IconX size={14} />} onClick={() => acts.remove(team.id)}>
              {text('rank.remove')}
            </Menu.Item>
            <Menu.Label>{text('rank.moveTo')}</Menu.Label>
            {Array.from({ length: rows }, (_, to) => (
              <Menu.Item key={to} leftSection={<IconArrowsSort size={14} />} disabled={to === row && !tied} onClick={() => acts.place(team.id, to)}>
                {text('rank.place', { number: to + 1 })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </span>
    </li>
  );
}
