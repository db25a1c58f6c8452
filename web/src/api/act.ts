import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { ProblemError } from './problem';

interface Intention<V> {
  variables: V;
  key: string;
}

/**
 * A change of state. One intention has one Idempotency-Key, so a retry after a lost answer is the same act and has one effect.
 * What it made stale is fetched again before it counts as done.
 */
export function useAct<V, R>(act: (variables: V, idempotencyKey: string) => Promise<R>, stale: (variables: V, result: R) => QueryKey[]) {
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: ({ variables, key }: Intention<V>) => act(variables, key),
    retry: (failures, error) => !(error instanceof ProblemError) && failures < 2,
    onSuccess: (result, { variables }) =>
      Promise.all(stale(variables, result).map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
  return {
    ...mutation,
    start: (variables: V, then?: (result: R) => void, otherwise?: (error: unknown) => void) =>
      mutation.mutate({ variables, key: crypto.randomUUID() }, { onSuccess: then, onError: otherwise }),
  };
}
