import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { seatsQuery, type Cohort } from '../../api/rotations';
import layout from '../../components/Layout.module.css';
import { Facts } from '../../components/Facts';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { useText } from '../../i18n/text';
import style from './Intake.module.css';

/** Seats of a cohort: taken by associates, held for offers, free; and who waits for one. */
export function Intake({ cohort }: { cohort: Cohort }) {
  const text = useText();
  const query = useQuery(seatsQuery(cohort.id));
  return (
    <Panel card title={text('cohort.intake')} aside={text('cohort.free', { free: cohort.seatsFree })}>
      <div className={layout.inside}>
        <Loaded query={query} rows={3}>
          {({ seats, free, taken, waiting }) => {
            const consumed = taken.filter(({ state }) => state === 'CONSUMED').length;
            const held = taken.length - consumed;
            return (
              <>
                <div className={style.meter} role="img" aria-label={text('cohort.meter', { consumed, held, free, seats })} style={{ '--seats': seats } as CSSProperties}>
                  {Object.entries({ consumed, held, free }).map(([kind, count]) => count > 0 && <i key={kind} data-kind={kind} style={{ flexGrow: count }} />)}
                </div>
                <Facts
                  facts={[
                    [text('cohort.consumed'), consumed],
                    [text('cohort.held'), held],
                    [text('cohort.freeSeats'), free],
                    [text('cohort.waiting'), waiting.length],
                  ]}
                />
              </>
            );
          }}
        </Loaded>
      </div>
    </Panel>
  );
}
