import { useState } from 'react';
import { useAct } from '../../../api/act';
import { body } from '../../../api/client';
import { rotations, type Change } from '../../../api/rotations';

/** A list of changes and what came of trying them; an answer belongs to the list it was asked with, so a changed list drops it. */
function useChanges<R>(ask: (changes: Change[], key: string) => Promise<R>) {
  const [changes, setChanges] = useState<Change[]>([]);
  const act = useAct(ask, () => []);
  const edit = (edited: Change[]) => {
    act.reset();
    setChanges(edited);
  };
  return {
    changes,
    answer: act.data,
    error: act.error,
    busy: act.isPending,
    add: (change: Change) => edit([...changes, change]),
    remove: (index: number) => edit(changes.filter((_, at) => at !== index)),
    ask: () => act.start(changes),
  };
}

export const useWhatIf = (id: string) =>
  useChanges((changes, key) => body(rotations.POST('/api/plans/{id}/what-if', { params: { path: { id } }, body: { changes }, headers: { 'Idempotency-Key': key } })));

export const useRepairs = (id: string) =>
  useChanges((changes, key) => body(rotations.POST('/api/plans/{id}/repairs', { params: { path: { id } }, body: { changes }, headers: { 'Idempotency-Key': key } })));
