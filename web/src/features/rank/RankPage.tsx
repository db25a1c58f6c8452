import { useQueries, useQuery } from '@tanstack/react-query';
import { IconListNumbers } from '@tabler/icons-react';
import { myAssociatesQuery, myPreferencesQuery, slotsQuery, teamsQuery, windowsQuery, type Window } from '../../api/rotations';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { Pending } from '../../components/Pending';
import { Empty } from '../../components/States';
import { useText } from '../../i18n/text';
import { Ranker } from './Ranker';
import { offered } from './team';

/** The window somebody can rank in now, else the latest one. */
export function windowFor(windows: Window[]): Window | undefined {
  return windows.find(({ status }) => status === 'OPEN' || status === 'EXTENDED') ?? windows.toSorted((a, b) => b.opensAt.localeCompare(a.opensAt))[0];
}

export function RankPage() {
  const text = useText();
  const mine = useQuery(myAssociatesQuery);
  return (
    <Loaded query={mine} page="nav.rank">
      {(associates) =>
        associates[0] ? (
          <Cohort id={associates[0].cohortId} />
        ) : (
          <>
            <PageHead trail={[text('nav.rank')]} title={text('rank.title')} />
            <Empty icon={IconListNumbers} title={text('rank.noCohort')}>
              {text('rank.noCohort.why')}
            </Empty>
          </>
        )
      }
    </Loaded>
  );
}

function Cohort({ id }: { id: string }) {
  const text = useText();
  const [windows, teams, slots, preferences] = useQueries({ queries: [windowsQuery(id), teamsQuery, slotsQuery(id), myPreferencesQuery(id)] });
  const window = windows.data && windowFor(windows.data);
  if (windows.data && !window) {
    return (
      <>
        <PageHead trail={[text('nav.rank')]} title={text('rank.title')} />
        <Empty icon={IconListNumbers} title={text('rank.noWindow')}>
          {text('rank.noWindow.why')}
        </Empty>
      </>
    );
  }
  const failed = [windows, teams, slots, preferences].find((query) => query.isError);
  if (failed || !window || !teams.data || !slots.data || !preferences.data) return <Pending page="nav.rank" failed={failed} />;
  return <Ranker cohort={id} window={window} teams={offered(teams.data, slots.data)} preferences={preferences.data} />;
}
