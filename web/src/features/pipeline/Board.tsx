import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../../i18n/text';
import { columnsOf, goals, type Card, type Column } from './board';
import style from './Board.module.css';
import { CandidateCard, type CardActs } from './CandidateCard';

const shown = 50;

function BoardColumn({ column, selected, acts }: { column: Column; selected: Set<string>; acts: CardActs }) {
  const text = useText();
  const element = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  const [limit, setLimit] = useState(shown);
  const { stage, cards, medianDays, late } = column;
  useEffect(() => {
    if (!element.current) return;
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => ((source.data.card as Card | undefined)?.forward ?? []).includes(stage),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        acts.move([source.data.card as Card], stage);
      },
    });
  }, [acts, stage]);
  return (
    <section ref={element} className={style.column} data-over={over || undefined} aria-labelledby={`column-${stage}`}>
      <h2 id={`column-${stage}`}>
        {text(`stage.of.${stage}`)} <span>{cards.length}</span>
      </h2>
      <p data-late={late || undefined}>
        {late && <IconAlertTriangle size={12} stroke={1.75} role="img" aria-label={text('pipeline.slow')} />}
        {text('pipeline.median', { days: medianDays, goal: goals[stage] })}
      </p>
      <ul>
        {cards.slice(0, limit).map((card) => (
          <li key={card.id}>
            <CandidateCard card={card} selected={selected.has(card.id)} acts={acts} />
          </li>
        ))}
      </ul>
      {cards.length === 0 && <p className={style.none}>{text('pipeline.none')}</p>}
      {cards.length > limit && (
        <UnstyledButton className={style.more} onClick={() => setLimit(limit + shown)}>
          {text('pipeline.more', { count: cards.length - limit })} <IconChevronDown size={14} />
        </UnstyledButton>
      )}
    </section>
  );
}

/** Goes from card to card: up and down in a column, left and right to the nearest card of the next column with cards. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const from = event.target as HTMLElement;
  if (from.dataset.card === undefined || !event.key.startsWith('Arrow')) return;
  const columns = [...event.currentTarget.querySelectorAll('section')].map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')]);
  const x = columns.findIndex((cards) => cards.includes(from));
  const y = columns[x]?.indexOf(from) ?? 0;
  const sideways = (order: HTMLElement[][]) => {
    const cards = order.find((others) => others.length > 0);
    return cards?.[Math.min(y, cards.length - 1)];
  };
  const targets: Record<string, () => HTMLElement | undefined> = {
    ArrowUp: () => columns[x]?.[y - 1],
    ArrowDown: () => columns[x]?.[y + 1],
    ArrowLeft: () => sideways(columns.slice(0, x).toReversed()),
    ArrowRight: () => sideways(columns.slice(x + 1)),
  };
  const target = targets[event.key]?.();
  if (!target) return;
  event.preventDefault();
  target.focus();
}

/** Applications by stage. Cards move by dragging to a stage they may go to, or with their menu. */
export function Board({ cards, selected, acts }: { cards: Card[]; selected: Set<string>; acts: CardActs }) {
  const text = useText();
  return (
    <div className={style.board} role="group" aria-label={text('pipeline.board')} onKeyDown={walk}>
      {columnsOf(cards).map((column) => (
        <BoardColumn key={column.stage} column={column} selected={selected} acts={acts} />
      ))}
    </div>
  );
}
