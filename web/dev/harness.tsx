// Components with sample data: `npm run dev`, then /app/dev/index.html. Not part of the build.
import '../src/theme/styles';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '../src/components/Announcer';
import { PageHead } from '../src/components/PageHead';
import { Board } from '../src/features/pipeline/Board';
import { calendarOf } from '../src/features/plan/reading';
import { PolicyPicker } from '../src/features/plan/PolicyPicker';
import { ProfileChart } from '../src/features/plan/ProfileChart';
import { ProofList } from '../src/features/plan/ProofList';
import { SeatStrip } from '../src/features/plan/SeatStrip';
import { SolvePanel } from '../src/features/plan/SolvePanel';
import { withStep, type StageRun } from '../src/features/plan/solving';
import { Timeline } from '../src/features/plan/Timeline';
import { RankList } from '../src/features/rank/RankList';
import { Language } from '../src/i18n/Language';
import { periods, rows, seats, stages, zoe } from '../src/testing/cohort';
import { theme } from '../src/theme/theme';

const none = () => undefined;
const solve = [
  { stage: 'regret>=4', value: -14, bound: -2, elapsed: 100 },
  { stage: 'regret>=4', value: -11, bound: -11, elapsed: 900 },
  { stage: 'regret>=3', value: -58, bound: -22, elapsed: 1000 },
  { stage: 'regret>=3', value: -44, bound: -33, elapsed: 2000 },
  { stage: 'regret>=3', value: -38, bound: -37, elapsed: 6000 },
].reduce<StageRun[]>(withStep, []);
const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();
const cards = [1, 4, 9].map((days, index) => ({
  id: `${days}`,
  stage: 'SCREENING' as const,
  status: 'SCREENING',
  name: `Candidate K${days}T`,
  fact: 'External · Berlin',
  days,
  silent: days > 6,
  answerBy: ago(index - 1).slice(0, 10),
  forward: ['ASSESSMENT' as const],
  mayHold: true,
  mayReject: true,
}));

function Harness() {
  const [ranking, setRanking] = useState({ order: [['search'], ['payments', 'maps']], vetoes: [], stars: ['search'] });
  return (
    <>
      <PageHead trail={['Spring 2027', 'Plan']} title="Plan 4" caption="Solved in 0.4 s" />
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 332px' }}>
        <div>
          <Timeline rows={[...rows, zoe]} people={24} calendar={calendarOf({ periods, trainingMonths: 1 })} acts={{ open: none }} chain={['chloe-martin']} />
          <SeatStrip teams={seats} periods={periods} />
          <RankList ranking={ranking} limits={{ minimum: 2, stars: 1, vetoes: 2 }} teams={new Map(seats.map((team) => [team.teamId, { id: team.teamId, name: team.team, seats: 2, supervisor: 'Hana Kim', site: 'Lisbon' }]))} locked={false} onChange={(next) => setRanking(next as typeof ranking)} onVeto={none} />
          <Board cards={cards} selected={new Set(['4'])} acts={{ move: none, reject: none, hold: none, select: none }} />
        </div>
        <div>
          <PolicyPicker value="fairest" onChange={none} />
          <ProofList policy="fairest" stages={stages} />
          <ProfileChart rows={rows} />
          <SolvePanel policy="fairest" stages={solve} elapsed={6400} onCancel={none} onKeep={none} />
        </div>
      </div>
    </>
  );
}

const router = createRouter({ routeTree: createRootRoute({ component: Harness, notFoundComponent: Harness }), history: createMemoryHistory() });

createRoot(document.getElementById('root') as HTMLElement).render(
  <Language>
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={new QueryClient()}>
        <Announcer>
          <RouterProvider router={router as never} />
        </Announcer>
      </QueryClientProvider>
    </MantineProvider>
  </Language>,
);
