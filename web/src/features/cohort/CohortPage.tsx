import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { cohortsQuery, type Cohort } from '../../api/rotations';
import layout from '../../components/Layout.module.css';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { Panel } from '../../components/Panel';
import { Missing } from '../shell/Missing';
import { useMe } from '../../api/me';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import { Associates } from './Associates';
import { CalendarFacts } from './CalendarFacts';
import { CohortState } from './CohortState';
import { Intake } from './Intake';
import { NextSteps } from './NextSteps';

export function CohortPage() {
  const { cohortId } = useParams({ from: '/cohorts/$cohortId' });
  const query = useQuery(cohortsQuery);
  return (
    <Loaded query={query} page="nav.cohort">
      {(cohorts) => {
        const cohort = cohorts.find(({ id }) => id === cohortId);
        return cohort ? <Shown cohort={cohort} /> : <Missing />;
      }}
    </Loaded>
  );
}

function Shown({ cohort }: { cohort: Cohort }) {
  const text = useText();
  const dates = useDates();
  const { roles } = useMe();
  const taken = cohort.seats - cohort.seatsFree;
  return (
    <>
      <PageHead
        trail={[cohort.name, text('nav.cohort')]}
        title={text('cohort.title', { taken, seats: cohort.seats })}
        state={<CohortState status={cohort.status} />}
        caption={text('cohort.starts', { program: cohort.program, day: dates.dayAndYear(cohort.startsOn) })}
      />
      <div className={layout.columns}>
        <div className={layout.stack}>
          <Associates cohort={cohort} />
        </div>
        <div className={layout.stack}>
          {roles.includes('coordinator') && <NextSteps cohort={cohort} />}
          <Intake cohort={cohort} />
          <Panel card title={text('cohort.calendar')}>
            <div className={layout.inside}>
              <CalendarFacts cohort={cohort} />
            </div>
          </Panel>
        </div>
      </div>
    </>
  );
}
