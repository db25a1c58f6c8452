import { Button, Kbd } from '@mantine/core';
import { IconArrowBackUp, IconClock, IconCloudCheck, IconInfoCircle, IconLock } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import type { Preferences, Window } from '../../api/rotations';
import { useAnnounce } from '../../components/Announcer';
import { Chip } from '../../components/Chip';
import { Conflict } from '../../components/Conflict';
import { Note } from '../../components/Note';
import { PageHead } from '../../components/PageHead';
import { ReasonDialog } from '../../components/ReasonDialog';
import { Refused } from '../../components/Refused';
import { daysUntil, useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import { add, numberOf, ranked, veto } from './list';
import { PitchCard } from './PitchCard';
import { RankList } from './RankList';
import style from './Rank.module.css';
import { Receipt } from './Receipt';
import type { RankedTeam } from './team';
import { TieTable } from './TieTable';
import { useDraft } from './useDraft';
import { Vetoes } from './Vetoes';

/** Pitches, the list, and what is sealed. */
export function Ranker({ cohort, window, teams, preferences }: { cohort: string; window: Window; teams: RankedTeam[]; preferences: Preferences }) {
  const text = useText();
  const dates = useDates();
  const announce = useAnnounce();
  const draft = useDraft(cohort, preferences);
  const [vetoing, setVetoing] = useState<string>();
  const { ranking, change } = draft;
  const byId = useMemo(() => new Map(teams.map((team) => [team.id, team])), [teams]);
  const locked = window.status !== 'OPEN' && window.status !== 'EXTENDED';
  const askVeto = useCallback((team: string) => setVetoing(team), []);
  const rows = ranked(ranking).length;
  const names = (order: string[][]) => order.map((tied) => tied.map((id) => byId.get(id)?.name ?? id).join(' = ')).join(', ');
  const tied = ranking.order.find((entry) => entry.length > 1)?.flatMap((id) => byId.get(id) ?? []);
  const left = teams.length - rows - ranking.vetoes.length;
  const days = daysUntil(window.closesAt);
  return (
    <>
      <PageHead
        trail={[text('nav.rank')]}
        title={text('rank.title')}
        state={
          <Chip tone={locked ? 'plain' : 'warn'} icon={locked ? IconLock : IconClock}>
            {locked ? text(window.status === 'SCHEDULED' ? 'rank.opens' : 'rank.closed', { moment: dates.moment(window.opensAt) }) : text('rank.closes', { moment: dates.moment(window.closesAt), days })}
          </Chip>
        }
      >
        <span className={style.caption}>
          {!draft.saving && preferences.savedAt && (
            <>
              <IconCloudCheck size={14} stroke={1.75} aria-hidden /> {text('rank.saved', { time: dates.time(preferences.savedAt) })}
            </>
          )}
        </span>
        <Button variant="filled" leftSection={<IconLock size={16} stroke={1.75} aria-hidden />} disabled={locked || rows < window.minimum} loading={draft.sealing} onClick={() => { draft.seal(); announce(text('rank.sealing')); }}>
          {text('rank.seal')}
        </Button>
      </PageHead>
      <div className={style.page}>
        <section aria-labelledby="pitches">
          <header>
            <h2 id="pitches">{text('rank.pitches', { count: teams.length })}</h2>
          </header>
          <div className={style.pitches}>
            {teams.map((team) => (
              <PitchCard key={team.id} team={team} number={numberOf(ranking.order, team.id)} vetoed={ranking.vetoes.some((entry) => entry.team === team.id)} locked={locked} onAdd={() => change(add(ranking, team.id))} />
            ))}
          </div>
        </section>
        <section aria-labelledby="list">
          <header>
            <h2 id="list">{text('rank.list')}</h2>
            <span className={style.caption}>{text('rank.count', { count: rows, minimum: window.minimum })}</span>
            <Button variant="subtle" leftSection={<IconArrowBackUp size={14} />} disabled={locked || !draft.undo} onClick={draft.undo}>
              {text('act.undo')}
            </Button>
          </header>
          <RankList ranking={ranking} limits={window} teams={byId} locked={locked} onChange={change} onVeto={askVeto} />
          <p className={style.keys}>
            {text('rank.keys.focus')} <Kbd size="xs">Alt ↑</Kbd> <Kbd size="xs">Alt ↓</Kbd> {text('rank.keys.move')} <Kbd size="xs">T</Kbd> {text('rank.keys.tie')} <Kbd size="xs">S</Kbd> {text('rank.keys.star')} <Kbd size="xs">V</Kbd> {text('rank.keys.veto')}
          </p>
          {!draft.conflict && <Refused error={draft.error} />}
          <Vetoes ranking={ranking} limits={window} teams={byId} locked={locked} onChange={change} />
          {left > 0 && <Note icon={IconInfoCircle}>{text('rank.unranked', { count: left, last: rows })}</Note>}
          {tied && tied.length > 1 && <TieTable tied={tied} />}
        </section>
        <section className={style.aside} aria-labelledby="receipt">
          <header>
            <h2 id="receipt">{text('rank.receipt.title')}</h2>
          </header>
          <Receipt preferences={preferences} dirty={draft.saving} />
          <p className={style.caption}>{text('rank.deadline')}</p>
          <p className={style.caption}>{text('rank.private')}</p>
        </section>
      </div>
      <ReasonDialog
        key={vetoing}
        opened={vetoing !== undefined}
        title={text('rank.veto.title', { name: byId.get(vetoing ?? '')?.name ?? '' })}
        consequence={text('rank.veto.consequence', { used: ranking.vetoes.length, allowed: window.vetoes })}
        submit={text('rank.veto.submit')}
        wordsLabel={text('reason')}
        wordsNeeded
        busy={false}
        onClose={() => setVetoing(undefined)}
        onSubmit={(_, reason) => {
          if (vetoing) change(veto(ranking, vetoing, reason));
          setVetoing(undefined);
        }}
      />
      <Conflict opened={draft.conflict} mine={[[text('rank.list'), names(ranking.order)]]} theirs={[[text('rank.list'), names(preferences.draft.choices)]]} onKeepMine={() => draft.settle(true)} onKeepTheirs={() => draft.settle(false)} />
    </>
  );
}
