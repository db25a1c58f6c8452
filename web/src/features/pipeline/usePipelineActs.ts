import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { candidates } from '../../api/candidates';
import { body } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { useAnnounce } from '../../components/Announcer';
import { useText } from '../../i18n/text';
import { movable, type Card, type Stage } from './board';

export const reasons = ['REQUIREMENTS_NOT_MET', 'ASSESSMENT', 'INTERVIEW', 'OTHERS_STRONGER', 'SEATS_FILLED', 'POSTING_CANCELLED', 'DUPLICATE'] as const;
export type Reason = (typeof reasons)[number];

const key = () => ({ 'Idempotency-Key': crypto.randomUUID() });
const at = (card: Card) => ({ params: { path: { id: card.id } }, headers: key() });

/** Moves, holds and rejects one or many. Each is an act of its own; those that are refused are named with the reason. */
export function usePipelineActs() {
  const text = useText();
  const announce = useAnnounce();
  const queries = useQueryClient();

  const each = useCallback(
    async (cards: Card[], act: (card: Card) => Promise<unknown>, done: (names: string) => string, undo?: (card: Card) => Promise<unknown>) => {
      const settled = await Promise.allSettled(cards.map(act));
      await queries.invalidateQueries({ queryKey: ['applications'] });
      const refused = settled.flatMap((result, index) => (result.status === 'rejected' ? [`${cards[index]?.name}: ${result.reason instanceof ProblemError ? result.reason.message : text('state.failed.connection')}`] : []));
      const changed = cards.filter((_, index) => settled[index]?.status === 'fulfilled');
      const words = changed.length > 0 ? done(changed.length === 1 ? (changed[0]?.name ?? '') : text('pipeline.people', { count: changed.length })) : '';
      announce({
        words: [words, ...refused].filter(Boolean).join(' '),
        tone: refused.length > 0 ? 'bad' : undefined,
        undo: undo && changed.length > 0 ? () => void Promise.allSettled(changed.map(undo)).then(() => queries.invalidateQueries({ queryKey: ['applications'] })) : undefined,
      });
    },
    [announce, queries, text],
  );

  const move = useCallback(
    (cards: Card[], to: Stage) => {
      const { can, cannot } = movable(cards, to);
      const stage = text(`stage.of.${to}`);
      void each(
        can,
        (card) => body(candidates.POST('/api/applications/{id}/advancement', { ...at(card), body: { to } })),
        (names) => [text('pipeline.moved', { names, stage }), cannot.length > 0 ? text('pipeline.cannot', { names: cannot.map(({ name }) => name).join(', '), stage }) : ''].join(' '),
      );
    },
    [each, text],
  );
  const hold = useCallback(
    (cards: Card[]) =>
      void each(
        cards.filter(({ mayHold }) => mayHold),
        (card) => body(candidates.POST('/api/applications/{id}/hold', at(card))),
        (names) => text('pipeline.held', { names }),
        (card) => body(candidates.POST('/api/applications/{id}/resumption', at(card))),
      ),
    [each, text],
  );
  const reject = useCallback(
    (cards: Card[], reason: Reason, note: string) =>
      each(
        cards.filter(({ mayReject }) => mayReject),
        (card) => body(candidates.POST('/api/applications/{id}/rejection', { ...at(card), body: { reason, note: note || undefined } })),
        (names) => text('pipeline.rejected', { names }),
        (card) => body(candidates.POST('/api/applications/{id}/unrejection', at(card))),
      ),
    [each, text],
  );
  return { move, hold, reject };
}
