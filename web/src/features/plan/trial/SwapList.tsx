import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowsExchange, IconCheck } from '@tabler/icons-react';
import { swapsQuery, type PlanReading } from '../../../api/rotations';
import { Loaded } from '../../../components/Loaded';
import { Refused } from '../../../components/Refused';
import { Empty } from '../../../components/States';
import { useText } from '../../../i18n/text';
import style from '../PlanScreen.module.css';
import { useAccept } from './useAccept';

/** Exchanges that keep every rule and cost nobody anything, most helpful first. */
export function SwapList({ reading }: { reading: PlanReading }) {
  const text = useText();
  const accept = useAccept(reading);
  const inForce = reading.status === 'PUBLISHED';
  const query = useQuery(swapsQuery(reading.id));
  return (
    <>
      <p className={style.caption}>{text('swaps.about')}</p>
      {inForce && <p className={style.caption}>{text('accept.consequence', { number: reading.number })}</p>}
      <Refused error={accept.error} />
      <Loaded query={query} rows={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={IconArrowsExchange} title={text('swaps.none')}>
              {text('swaps.none.why')}
            </Empty>
          ) : (
            <ul className={style.reasons} aria-label={text('swaps')}>
              {items.map((swap, index) => (
                <li key={index}>
                  <b>{text('swaps.gain', { points: swap.gain })}</b> <span className={style.caption}>{text('swaps.people', { count: swap.parts.length })}</span>
                  {swap.parts.map((part) => (
                    <p key={part.associateId}>{part.sentence}</p>
                  ))}
                  {inForce && (
                    <Button leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />} disabled={accept.busy} onClick={() => accept.swap(swap)} aria-label={text('swaps.acceptOf', { people: swap.parts.map(({ name }) => name).join(', ') })}>
                      {text('swaps.accept')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
