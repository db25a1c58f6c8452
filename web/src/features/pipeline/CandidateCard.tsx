import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { ActionIcon, Checkbox, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconArrowRight, IconBan, IconBellRinging, IconClock, IconDots, IconPlayerPause } from '@tabler/icons-react';
import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Chip } from '../../components/Chip';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import { clockOf, type Card, type Stage } from './board';
import style from './Board.module.css';

export interface CardActs {
  move: (cards: Card[], to: Stage) => void;
  reject: (cards: Card[]) => void;
  hold: (cards: Card[]) => void;
  select: (card: Card, selected: boolean) => void;
}

export const ClockChip = ({ card }: { card: Card }) => {
  const text = useText();
  const dates = useDates();
  const clock = clockOf(card);
  if (clock.kind === 'silent') {
    return (
      <Chip tone="bad" icon={IconBellRinging}>
        {text('pipeline.silent', { days: clock.days })}
      </Chip>
    );
  }
  return (
    <Chip tone={clock.kind === 'due' ? 'warn' : 'plain'} icon={IconClock}>
      {text('pipeline.updateBy', { day: dates.day(clock.by) })}
    </Chip>
  );
};

export function MoveMenu({ card, acts, opened, onOpen }: { card: Card; acts: CardActs; opened: boolean; onOpen: (opened: boolean) => void }) {
  const text = useText();
  return (
    <Menu opened={opened} onChange={onOpen}>
      <Menu.Target>
        <ActionIcon variant="subtle" size={24} aria-label={text('pipeline.moveTo.of', { name: card.name })}>
          <IconDots size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{text('pipeline.moveTo')}</Menu.Label>
        {card.forward.map((stage) => (
          <Menu.Item key={stage} leftSection={<IconArrowRight size={14} />} onClick={() => acts.move([card], stage)}>
            {text(`stage.of.${stage}`)}
          </Menu.Item>
        ))}
        {card.forward.length === 0 && <Menu.Item disabled>{text(card.stage === 'OFFER' ? 'pipeline.candidateDecides' : 'pipeline.offerDecides')}</Menu.Item>}
        <Menu.Divider />
        <Menu.Item leftSection={<IconPlayerPause size={14} />} disabled={!card.mayHold} onClick={() => acts.hold([card])}>
          {text('pipeline.hold')}
        </Menu.Item>
        <Menu.Item leftSection={<IconBan size={14} />} color="red" disabled={!card.mayReject} onClick={() => acts.reject([card])}>
          {text('pipeline.reject')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** One application. X selects it, M opens "Move to…"; arrows go to its neighbors. */
export const CandidateCard = memo(function CandidateCard({ card, selected, acts }: { card: Card; selected: boolean; acts: CardActs }) {
  const text = useText();
  const element = useRef<HTMLElement>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    return draggable({ element: element.current, canDrag: () => card.forward.length > 0, getInitialData: () => ({ card }) });
  }, [card]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'x') acts.select(card, !selected);
    if (event.key === 'm') setOpened(true);
  };
  return (
    <article
      ref={element}
      className={style.card}
      data-card={card.id}
      data-selected={selected || undefined}
      data-silent={card.silent || undefined}
      tabIndex={0}
      aria-label={card.name}
      onKeyDown={onKeyDown}
    >
      <header>
        <Checkbox size="xs" checked={selected} aria-label={text('pipeline.select', { name: card.name })} onChange={(event) => acts.select(card, event.currentTarget.checked)} />
        <Link to="/applications/$id" params={{ id: card.id }}>
          {card.name}
        </Link>
        <span>{text('pipeline.days', { days: card.days })}</span>
      </header>
      <div className={style.fact}>
        <p>{card.fact}</p>
        <MoveMenu card={card} acts={acts} opened={opened} onOpen={setOpened} />
      </div>
      <ClockChip card={card} />
    </article>
  );
});
