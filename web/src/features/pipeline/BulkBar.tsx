import { Button, Menu } from '@mantine/core';
import { IconBan, IconChevronDown, IconPlayerPause } from '@tabler/icons-react';
import { useText } from '../../i18n/text';
import { movable, stages, type Card } from './board';
import type { CardActs } from './CandidateCard';
import style from './BulkBar.module.css';

/** Acts on all chosen; says what will be sent, and who cannot be moved. */
export function BulkBar({ cards, acts, onClear }: { cards: Card[]; acts: CardActs; onClear: () => void }) {
  const text = useText();
  if (cards.length === 0) return null;
  const targets = stages.filter((stage) => movable(cards, stage).can.length > 0);
  return (
    <div className={style.bar} role="toolbar" aria-label={text('bulk')}>
      <b>{text('bulk.selected', { count: cards.length })}</b>
      <Button variant="subtle" onClick={onClear}>
        {text('bulk.clear')}
      </Button>
      <Menu position="top-start">
        <Menu.Target>
          <Button variant="filled" disabled={targets.length === 0} rightSection={<IconChevronDown size={14} aria-hidden />}>
            {text('pipeline.moveTo')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {targets.map((stage) => (
            <Menu.Item key={stage} onClick={() => acts.move(cards, stage)}>
              {text('bulk.moveTo', { stage: text(`stage.of.${stage}`), count: movable(cards, stage).can.length })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button leftSection={<IconPlayerPause size={14} aria-hidden />} onClick={() => acts.hold(cards)}>
        {text('pipeline.hold')}
      </Button>
      <Button color="red" leftSection={<IconBan size={14} aria-hidden />} onClick={() => acts.reject(cards)}>
        {text('pipeline.reject')}
      </Button>
      <span>{text('bulk.consequence')}</span>
    </div>
  );
}
