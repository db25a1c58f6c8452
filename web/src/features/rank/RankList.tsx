import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useAnnounce } from '../../components/Announcer';
import { useText } from '../../i18n/text';
import * as list from './list';
import { RankRow, type RankActs } from './RankRow';
import style from './Rank.module.css';
import type { RankedTeam } from './team';

interface Props {
  ranking: list.Ranking;
  limits: list.Limits;
  teams: Map<string, RankedTeam>;
  locked: boolean;
  onChange: (ranking: list.Ranking) => void;
  onVeto: (team: string) => void;
}

/** The list in order. Moves are announced, and the row that moved keeps the focus. */
export function RankList({ ranking, limits, teams, locked, onChange, onVeto }: Props) {
  const text = useText();
  const announce = useAnnounce();
  const rows = list.ranked(ranking);
  const root = useRef<HTMLOListElement>(null);
  const moved = useRef<string>(undefined);
  useEffect(() => {
    if (moved.current) root.current?.querySelector<HTMLElement>(`[data-team="${moved.current}"]`)?.focus();
    moved.current = undefined;
  }, [ranking]);

  const change = useCallback(
    (team: string, next: list.Ranking) => {
      if (document.activeElement?.closest(`[data-team="${team}"]`) === document.activeElement) moved.current = team;
      onChange(next);
      const tied = next.order.find((entry) => entry.includes(team))?.filter((other) => other !== team) ?? [];
      const values = { name: teams.get(team)?.name ?? '', number: list.numberOf(next.order, team) ?? 0, count: list.ranked(next).length };
      announce(tied.length > 0 ? text('rank.movedTied', { ...values, other: teams.get(tied[0] as string)?.name ?? '' }) : text('rank.moved', values));
    },
    [announce, onChange, teams, text],
  );
  const acts = useMemo<RankActs>(
    () => ({
      step: (team, by) => change(team, list.step(ranking, team, by)),
      place: (team, row) => change(team, list.place(ranking, team, row)),
      tie: (team) => change(team, list.tie(ranking, team)),
      star: (team) => onChange(list.star(ranking, team, limits.stars)),
      veto: onVeto,
      remove: (team) => onChange(list.remove(ranking, team)),
    }),
    [change, limits.stars, onChange, onVeto, ranking],
  );
  return (
    <ol ref={root} className={style.list} aria-label={text('rank.list')}>
      {rows.map((id, row) => (
        <RankRow
          key={id}
          team={teams.get(id) ?? { id, name: id, skills: [], seats: 0 }}
          number={list.numberOf(ranking.order, id) ?? row + 1}
          row={row}
          rows={rows.length}
          tied={ranking.order.some((tied) => tied.length > 1 && tied.includes(id))}
          starred={ranking.stars.includes(id)}
          stars={limits.stars > 0}
          locked={locked}
          acts={acts}
        />
      ))}
    </ol>
  );
}
