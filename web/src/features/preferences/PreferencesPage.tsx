import { useQueries, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconListNumbers } from '@tabler/icons-react';
import { isAhead, overviewQuery, slotsQuery, teamsQuery, windowsQuery, type Overview, type Window } from '../../api/rotations';
import { Chip } from '../../components/Chip';
import layout from '../../components/Layout.module.css';
import { PageHead } from '../../components/PageHead';
import { Pending } from '../../components/Pending';
import { Empty } from '../../components/States';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import { useCohort } from '../shell/useCohort';
import { Demand } from './Demand';
import { Lists } from './Lists';
import { ScheduleWindow } from './ScheduleWindow';
import { WindowActs } from './WindowActs';

export function PreferencesPage() {
  const text = useText();
  const { cohortId } = useParams({ from: '/cohorts/$cohortId/preferences' });
  const [windows, teams, slots] = useQueries({ queries: [windowsQuery(cohortId), teamsQuery, slotsQuery(cohortId)] });
  const overview = useQuery({ ...overviewQuery(cohortId), enabled: (windows.data?.length ?? 0) > 0 });
  if (windows.data?.length === 0) {
    return (
      <>
        <PageHead trail={[text('nav.preferences')]} title={text('preferences.none')} />
        <Empty icon={IconListNumbers} title={text('preferences.none')} act={<ScheduleWindow cohortId={cohortId} />}>
          {text('preferences.none.why')}
        </Empty>
      </>
    );
  }
  const failed = [windows, overview, teams, slots].find((query) => query.isError);
  const window = windows.data?.find(({ id }) => id === overview.data?.windowId);
  if (failed || !window || !overview.data || !teams.data || !slots.data) return <Pending page="nav.preferences" failed={failed} />;
  const names = new Map(teams.data.map(({ id, name }) => [id, name]));
  return (
    <Shown window={window} overview={overview.data}>
      <div className={layout.stack}>
        <Lists lists={overview.data.lists} names={names} />
      </div>
      <div className={layout.stack}>
        <WindowActs window={window} />
        <Demand demand={overview.data.demand} names={names} slots={slots.data} />
      </div>
    </Shown>
  );
}

function Shown({ window, overview, children }: { window: Window; overview: Overview; children: React.ReactNode }) {
  const text = useText();
  const dates = useDates();
  const cohort = useCohort();
  const missing = overview.lists.length - overview.sealed;
  return (
    <>
      <PageHead
        trail={[cohort?.name, text('nav.preferences')]}
        title={text('preferences.title', { missing, all: overview.lists.length })}
        state={<Chip tone={window.status === 'OPEN' || window.status === 'EXTENDED' ? 'info' : 'plain'}>{text(`window.state.${window.status}`)}</Chip>}
        caption={isAhead(window) && text('preferences.closes', { moment: dates.moment(window.closesAt) })}
      />
      <div className={layout.columns}>{children}</div>
    </>
  );
}
