import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconBellRinging, IconLayoutKanban, IconSearch } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { applicationsQuery, vacanciesQuery } from '../../api/candidates';
import layout from '../../components/Layout.module.css';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { Empty } from '../../components/States';
import { useText } from '../../i18n/text';
import { Board } from './Board';
import type { Card } from './board';
import { BulkBar } from './BulkBar';
import type { CardActs } from './CandidateCard';
import { useCards } from './cards';
import { PipelineTable } from './PipelineTable';
import { RejectDialog } from './RejectDialog';
import { usePipelineActs } from './usePipelineActs';

export function PipelinePage() {
  const text = useText();
  const { posting, silent } = useSearch({ from: '/pipeline' });
  const query = useQuery({ ...applicationsQuery(posting), refetchInterval: 15_000 });
  const cardsOf = useCards();
  const cards = query.data && cardsOf(query.data);
  const silentCount = cards?.filter((card) => card.silent).length ?? 0;
  const navigate = useNavigate({ from: '/pipeline' });
  const [view, setView] = useState('board');
  return (
    <>
      <PageHead trail={[text('nav.pipeline')]} title={cards ? text('pipeline.title', { count: cards.length }) : text('nav.pipeline')}>
        <Button
          color={silentCount > 0 ? 'red' : undefined}
          aria-pressed={silent === true}
          variant={silent ? 'filled' : 'default'}
          leftSection={<IconBellRinging size={16} stroke={1.75} aria-hidden />}
          onClick={() => void navigate({ search: { posting, silent: silent ? undefined : true } })}
        >
          {text('pipeline.silentFilter', { count: silentCount })}
        </Button>
        <SegmentedControl size="xs" aria-label={text('pipeline.view')} value={view} onChange={setView} data={[{ value: 'board', label: text('pipeline.view.board') }, { value: 'table', label: text('pipeline.view.table') }]} />
      </PageHead>
      <Loaded query={query}>{() => <Shown cards={cards ?? []} table={view === 'table'} />}</Loaded>
    </>
  );
}

function Shown({ cards, table }: { cards: Card[]; table: boolean }) {
  const text = useText();
  const { posting, silent } = useSearch({ from: '/pipeline' });
  const navigate = useNavigate({ from: '/pipeline' });
  const { data: vacancies = [] } = useQuery(vacanciesQuery);
  const [wanted, setWanted] = useState('');
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const [rejecting, setRejecting] = useState<Card[]>();
  const { move, hold, reject } = usePipelineActs();
  const acts = useMemo<CardActs>(
    () => ({
      move,
      hold,
      reject: setRejecting,
      select: (card, chosen) => setSelected((before) => (chosen ? new Set(before).add(card.id) : new Set([...before].filter((id) => id !== card.id)))),
    }),
    [hold, move],
  );
  const shown = cards.filter((card) => (!silent || card.silent) && `${card.name} ${card.fact}`.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase()));
  return (
    <>
      <div className={layout.bar}>
        <TextInput size="xs" w={190} leftSection={<IconSearch size={14} stroke={1.75} />} aria-label={text('pipeline.find')} placeholder={text('pipeline.find')} value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} />
        <Select size="xs" w={280} clearable aria-label={text('pipeline.posting')} placeholder={text('pipeline.anyPosting')} data={vacancies.map(({ id, facts }) => ({ value: id, label: facts.title }))} value={posting ?? null} onChange={(chosen) => void navigate({ search: { silent, posting: chosen ?? undefined } })} />
        <span className={layout.grow} />
        <span className={layout.caption}>{text('pipeline.blind')}</span>
      </div>
      {cards.length === 0 && (
        <Empty icon={IconLayoutKanban} title={text('pipeline.empty')}>
          {text('pipeline.empty.why')}
        </Empty>
      )}
      {cards.length > 0 && (table ? <PipelineTable cards={shown} /> : <Board cards={shown} selected={selected} acts={acts} />)}
      <BulkBar cards={cards.filter(({ id }) => selected.has(id))} acts={acts} onClear={() => setSelected(new Set())} />
      <RejectDialog
        cards={rejecting}
        onClose={() => setRejecting(undefined)}
        onReject={(reason, note) => {
          void reject(rejecting ?? [], reason, note);
          setRejecting(undefined);
          setSelected(new Set());
        }}
      />
    </>
  );
}
