import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconLayoutGrid, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { planQuery, plansQuery } from '../../api/rotations';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { Refused } from '../../components/Refused';
import { Empty } from '../../components/States';
import { useText } from '../../i18n/text';
import { useCohort } from '../shell/useCohort';
import { PlanScreen } from './PlanScreen';
import type { Policy } from './policy';
import { PolicyPicker } from './PolicyPicker';
import { isSolving, planToOpen } from './reading';
import { useSolve } from './useSolve';

export function PlanPage() {
  const { cohortId } = useParams({ from: '/cohorts/$cohortId/plan' });
  const { plan } = useSearch({ from: '/cohorts/$cohortId/plan' });
  const plans = useQuery(plansQuery(cohortId));
  return (
    <Loaded query={plans} page="nav.plan">
      {(found) => {
        const id = plan ?? planToOpen(found)?.id;
        return id ? <Opened key={id} id={id} /> : <First cohortId={cohortId} />;
      }}
    </Loaded>
  );
}

function Opened({ id }: { id: string }) {
  // The event stream tells at once; asking now and then covers a stream that is cut for good.
  const query = useQuery({ ...planQuery(id), refetchInterval: ({ state }) => (state.data && isSolving(state.data) ? 3_000 : false) });
  return <Loaded query={query} page="nav.plan">{(reading) => <PlanScreen reading={reading} />}</Loaded>;
}

/** A cohort without a plan: the one act that starts it. */
function First({ cohortId }: { cohortId: string }) {
  const text = useText();
  const navigate = useNavigate();
  const cohort = useCohort();
  const [policy, setPolicy] = useState<Policy>('fairest');
  const solve = useSolve(cohortId);
  return (
    <>
      <PageHead trail={[cohort?.name, text('nav.plan')]} title={text('plan.none')} />
      <Empty
        icon={IconLayoutGrid}
        title={text('plan.none')}
        act={
          <>
            <PolicyPicker value={policy} onChange={setPolicy} />
            <Button variant="filled" leftSection={<IconPlayerPlay size={16} stroke={1.75} aria-hidden />} loading={solve.isPending} onClick={() => solve.start(policy, ({ id }) => void navigate({ to: '/cohorts/$cohortId/plan', params: { cohortId }, search: { plan: id } }))}>
              {text('plan.solve')}
            </Button>
            <Refused error={solve.error} />
          </>
        }
      >
        {text('plan.none.why')}
      </Empty>
    </>
  );
}
