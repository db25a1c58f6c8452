import { useQuery } from '@tanstack/react-query';
import { IconRoute } from '@tabler/icons-react';
import { myAssociatesQuery } from '../../api/rotations';
import layout from '../../components/Layout.module.css';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { Panel } from '../../components/Panel';
import { Empty } from '../../components/States';
import { useText } from '../../i18n/text';
import { Reasons } from '../plan/Reasons';
import { Rotations } from './Rotations';
import { myAssignmentsQuery } from './useAssignments';

/** What an associate got, and why nothing else. */
export function ResultPage() {
  const text = useText();
  const query = useQuery(myAssignmentsQuery);
  const { data: mine = [] } = useQuery(myAssociatesQuery);
  return (
    <Loaded query={query} page="nav.result">
      {(assignments) => {
        const [first] = assignments;
        return (
          <>
            <PageHead trail={[text('nav.result')]} title={text('result.title', { count: assignments.length })} />
            {first ? (
              <div className={layout.columns}>
                <Panel card title={text('result.rotations')}>
                  <Rotations assignments={assignments} />
                </Panel>
                <Panel card title={text('reasons')}>
                  <div className={layout.inside}>{mine.some(({ id }) => id === first.associateId) && <Reasons planId={first.planId} associateId={first.associateId} />}</div>
                </Panel>
              </div>
            ) : (
              <Empty icon={IconRoute} title={text('result.none')}>
                {text('result.none.why')}
              </Empty>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
