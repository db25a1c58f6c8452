import { useQueries } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconArmchair } from '@tabler/icons-react';
import { slotsQuery, teamsQuery, type Slot } from '../../api/rotations';
import layout from '../../components/Layout.module.css';
import { PageHead } from '../../components/PageHead';
import { Panel } from '../../components/Panel';
import { Empty, Failure, RowSkeletons } from '../../components/States';
import { useText } from '../../i18n/text';
import { useCohort } from '../shell/useCohort';
import { SlotRow } from './SlotRow';
import style from './Slots.module.css';

const order: Slot['status'][] = ['SUBMITTED', 'DRAFT', 'ACCEPTED', 'OFFERED', 'UNFILLED', 'FILLED', 'WITHDRAWN'];

/** Pitches in review first, then all others by state. */
export function SlotsPage() {
  const text = useText();
  const { cohortId } = useParams({ from: '/cohorts/$cohortId/slots' });
  const cohort = useCohort();
  const [slots, teams] = useQueries({ queries: [slotsQuery(cohortId), teamsQuery] });
  const failed = [slots, teams].find((query) => query.isError);
  const names = new Map(teams.data?.map(({ id, name }) => [id, name]));
  const team = ({ teamId }: Slot) => names.get(teamId) ?? teamId;
  const shown = teams.data && slots.data?.toSorted((a, b) => team(a).localeCompare(team(b)) || a.span.first - b.span.first);
  const waiting = slots.data?.filter(({ status }) => status === 'SUBMITTED').length ?? 0;
  return (
    <>
      <PageHead trail={[cohort?.name, text('nav.slots')]} title={slots.data ? text('slots.title', { count: waiting }) : text('nav.slots')} />
      {failed && <Failure error={failed.error} retry={() => void failed.refetch()} />}
      {!failed && !shown && <RowSkeletons />}
      {shown?.length === 0 && (
        <Empty icon={IconArmchair} title={text('slots.empty')}>
          {text('slots.empty.why')}
        </Empty>
      )}
      <div className={style.page}>
        {order.map((status) => {
          const own = shown?.filter((slot) => slot.status === status) ?? [];
          return (
            own.length > 0 && (
              <Panel card key={status} title={text(`slot.state.${status}`)} aside={own.length}>
                <ul className={layout.inside}>
                  {own.map((slot) => (
                    <SlotRow key={slot.id} slot={slot} team={team(slot)} />
                  ))}
                </ul>
              </Panel>
            )
          );
        })}
      </div>
    </>
  );
}
