import { useDebouncedCallback } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { body } from '../../api/client';
import { isProblem } from '../../api/problem';
import { myPreferencesQuery, rotations, type Preferences } from '../../api/rotations';
import type { Ranking } from './list';

export const rankingOf = ({ choices, vetoes, stars }: Preferences['draft']): Ranking => ({
  order: choices,
  vetoes: vetoes.map(({ teamId, reason }) => ({ team: teamId, reason })),
  stars,
});

const bodyOf = ({ order, vetoes, stars }: Ranking) => ({
  choices: order,
  vetoes: vetoes.map(({ team, reason }) => ({ teamId: team, reason })),
  stars,
});

/**
 * A list that saves itself as a draft half a second after a change. Saves and seals run one after another, each over the
 * revision the one before left behind; a revision from elsewhere is a conflict, and then nothing is saved until one is chosen.
 */
export function useDraft(cohort: string, saved: Preferences) {
  const queries = useQueryClient();
  const { queryKey } = myPreferencesQuery(cohort);
  const [ranking, setRanking] = useState(() => rankingOf(saved.draft));
  const [past, setPast] = useState<Ranking[]>([]);
  const scope = { id: `preferences ${cohort}` };
  const params = () => ({ query: { cohort }, header: { 'If-Match': `"${queries.getQueryData<Preferences>(queryKey)?.revision ?? saved.revision}"` } });
  const keep = (result: Preferences) => queries.setQueryData(queryKey, result);
  const meet = (error: Error) => (isProblem(error, 412) ? queries.fetchQuery({ ...myPreferencesQuery(cohort), staleTime: 0 }) : undefined);

  const save = useMutation({
    scope,
    mutationFn: (changed: Ranking) => body(rotations.PUT('/api/preferences/mine', { params: params(), body: bodyOf(changed) })),
    onSuccess: keep,
    onError: meet,
  });
  const seal = useMutation({
    scope,
    mutationFn: (key: string) => body(rotations.POST('/api/preferences/mine/sealing', { params: params(), headers: { 'Idempotency-Key': key } })),
    onSuccess: keep,
    onError: meet,
  });
  const { mutate } = save;
  const saveSoon = useDebouncedCallback((next: Ranking) => mutate(next), { delay: 500, flushOnUnmount: true });

  const change = useCallback(
    (next: Ranking) => {
      setPast((before) => [...before.slice(-50), ranking]);
      setRanking(next);
      saveSoon(next);
    },
    [ranking, saveSoon],
  );
  return {
    ranking,
    change,
    undo: past.length === 0 ? undefined : () => {
      const last = past.at(-1) as Ranking;
      setPast(past.slice(0, -1));
      setRanking(last);
      saveSoon(last);
    },
    seal: () => {
      saveSoon.cancel();
      mutate(ranking, { onSuccess: () => seal.mutate(crypto.randomUUID()) });
    },
    saving: save.isPending,
    sealing: seal.isPending,
    error: save.error ?? seal.error,
    conflict: isProblem(save.error, 412) || isProblem(seal.error, 412),
    /** Takes the newer revision from elsewhere as the base, with its list or with this one. */
    settle: (keepMine: boolean) => {
      save.reset();
      seal.reset();
      if (keepMine) mutate(ranking);
      else setRanking(rankingOf(saved.draft));
    },
  };
}
