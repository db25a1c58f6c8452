import { useQuery } from '@tanstack/react-query';
import { IconArrowsExchange } from '@tabler/icons-react';
import { swapsQuery, type PlanReading } from '../../../api/rotations';
import { Loaded } from '../../../components/Loaded';
import { Empty } from '../../../components/States';
import { useText } from '../../../i18n/text';
import style from '../PlanScreen.module.css';

/** Exchanges that keep every rule and cost nobody anything, most helpful first. */
export function SwapList({ reading }: { reading: PlanReading }) {
  const text = useText();
  const query = useQuery(swapsQuery(reading.id));
  return (
    <>
      <p className={style.caption}>{text('swaps.about')}</p>
      <Loaded query={query} rows={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={IconArrowsExchange} title={text('swaps.none')}>
              {text('swaps.none.why')}
            </Empty>
          ) : (
            <ul className={style.reasons} aria-label={text('swaps')}>
              {items.map(({ gain, parts }, index) => (
                <li key={index}>
                  <b>{text('swaps.gain', { points: gain })}</b> <span className={style.caption}>{text('swaps.people', { count: parts.length })}</span>
                  {parts.map((part) => (
                    <p key={part.associateId}>{part.sentence}</p>
                  ))}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
