import { UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconChevronDown, IconEye } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { planQuery, type PlanReading } from '../../api/rotations';
import { Chip } from '../../components/Chip';
import layout from '../../components/Layout.module.css';
import { ReasonDialog } from '../../components/ReasonDialog';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import { arranged, type Filter, type Placement, type Row } from './model';
import { PersonList } from './PersonList';
import { PlanFilters } from './PlanFilters';
import { PlanHead } from './PlanHead';
import { PlanPanel } from './PlanPanel';
import style from './PlanScreen.module.css';
import { policyOf } from './policy';
import { PublishDialog } from './PublishDialog';
import { calendarOf, isSolving, rowsOf, seatsOf } from './reading';
import { SeatStrip } from './SeatStrip';
import { SidePanel } from './SidePanel';
import { Timeline, type TimelineActs } from './Timeline';
import { usePlanActs } from './usePlanActs';
import { useSolve } from './useSolve';

/** Rows shown before those who lose nothing fold away. */
const atLeast = 14;

export function PlanScreen({ reading }: { reading: PlanReading }) {
  const text = useText();
  const dates = useDates();
  const navigate = useNavigate({ from: '/cohorts/$cohortId/plan' });
  const search = useSearch({ from: '/cohorts/$cohortId/plan' });
  const narrow = useMediaQuery('(max-width: 760px)', undefined, { getInitialValueInEffect: false });
  const solving = isSolving(reading);
  const before = reading.alternatives[0];
  const { data: earlier } = useQuery({ ...planQuery(before?.planId ?? ''), enabled: solving && before !== undefined });
  const drawn = solving && earlier ? earlier : reading;
  const rows = useMemo(() => rowsOf(drawn), [drawn]);
  const calendar = useMemo(() => calendarOf(drawn), [drawn]);
  const seats = useMemo(() => seatsOf(drawn), [drawn]);
  const [filter, setFilter] = useState<Filter>('everyone');
  const [wanted, setWanted] = useState('');
  const [unfolded, setUnfolded] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const [pinning, setPinning] = useState<{ row: Row; placement: Placement }>();
  const acts = usePlanActs(reading.id, reading.revision);
  const solve = useSolve(reading.cohortId);

  const show = useCallback((part: { plan?: string; why?: string; person?: string }) => void navigate({ search: { plan: search.plan, ...part } }), [navigate, search.plan]);
  const open = useMemo<TimelineActs>(
    () => ({
      open: (row) => show({ person: row.id }),
      pin: (row, placement) => reading.status === 'PROPOSED' && setPinning({ row, placement }),
      whyNot: (row) => show({ person: row.id }),
      close: () => show({}),
    }),
    [reading.status, show],
  );
  const [whyPerson] = search.why?.split(',') ?? [];
  const chain = useMemo(() => (whyPerson ? [whyPerson] : []), [whyPerson]);
  const all = arranged(rows, filter, wanted, chain);
  const folds = filter === 'everyone' && wanted === '' && !unfolded && all.length > atLeast;
  const shown = folds ? all.slice(0, Math.max(all.filter((row) => row.pointsLost > 0).length + chain.length, atLeast)) : all;
  const rest = all.length - shown.length;
  return (
    <>
      <PlanHead
        reading={reading}
        acts={acts}
        onSolve={() => solve.start(policyOf(reading.policy), ({ id }) => show({ plan: id }))}
        onPublish={() => setPublishing(true)}
      />
      <div className={style.screen} data-wide={search.why !== undefined || search.try !== undefined || solving || undefined}>
        <div className={style.main}>
          {solving && (
            <div className={layout.bar}>
              <Chip tone="info" icon={IconEye}>
                {text(drawn === reading ? 'solve.first' : 'solve.earlier', { number: drawn.number })}
              </Chip>
              <span className={layout.caption}>{text('solve.frozen', { time: dates.time(reading.requestedAt) })}</span>
            </div>
          )}
          {rows.length > 0 && (
            <>
              <PlanFilters rows={rows} filter={filter} search={wanted} onFilter={setFilter} onSearch={setWanted} />
              {narrow ? (
                <PersonList rows={shown} acts={open} />
              ) : (
                <div className={style.grid}>
                  <Timeline rows={shown} calendar={calendar} people={rows.length} acts={open} chain={chain} />
                </div>
              )}
              {rest > 0 && (
                <UnstyledButton className={style.fold} onClick={() => setUnfolded(true)}>
                  <IconChevronDown size={14} stroke={1.75} aria-hidden />
                  {text('plan.fold', { count: rest })}
                </UnstyledButton>
              )}
              {shown.length === 0 && <p className={style.fold}>{text('plan.nobody')}</p>}
              <SeatStrip teams={seats} periods={drawn.periods} />
            </>
          )}
        </div>
        <SidePanel onClose={search.why || search.person || search.try ? () => show({}) : undefined}>
          <PlanPanel reading={reading} rows={rows} acts={acts} solve={solve} search={search} show={show} onPin={(row, placement) => setPinning({ row, placement })} />
        </SidePanel>
      </div>
      <PublishDialog reading={reading} opened={publishing} busy={acts.busy} error={acts.move.error} onClose={() => setPublishing(false)} onPublish={() => acts.move.start('publication', () => setPublishing(false))} />
      <ReasonDialog
        key={pinning?.placement.id}
        opened={pinning !== undefined}
        title={text('plan.pin.of', { person: pinning?.row.name, team: pinning?.placement.team })}
        consequence={text('plan.pin.consequence')}
        submit={text('plan.pin')}
        wordsLabel={text('reason')}
        wordsNeeded
        busy={acts.busy}
        onClose={() => setPinning(undefined)}
        onSubmit={(_, reason) => pinning && acts.pin.start({ associateId: pinning.row.id, slotId: pinning.placement.id, reason }, () => setPinning(undefined))}
      />
    </>
  );
}
