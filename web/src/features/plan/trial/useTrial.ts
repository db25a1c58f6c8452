import { useState } from 'react';
import { useAct } from '../../../api/act';
import { body } from '../../../api/client';
import { rotations, type Change } from '../../../api/rotations';

interface Tried {
  changes: Change[];
  takenBack: Change[];
}

/** A list of changes and what came of trying them; an answer belongs to the list it was asked with, so a changed list drops it. */
function useChanges<R>(ask: (tried: Tried, key: string) => Promise<R>) {
  const [tried, setTried] = useState<Tried>({ changes: [], takenBack: [] });
  const { changes, takenBack } = tried;
  const act = useAct(ask, () => []);
  const edit = (edited: Partial<Tried>) => {
    act.reset();
    setTried({ ...tried, ...edited });
  };
  return {
    changes,
    takenBack,
    answer: act.data,
    error: act.error,
    busy: act.isPending,
    add: (change: Change) => edit({ changes: [...changes, change] }),
    remove: (index: number) => edit({ changes: changes.filter((_, at) => at !== index) }),
    takeBack: (decided: Change, back: boolean) => edit({ takenBack: back ? [...takenBack, decided] : takenBack.filter((change) => change !== decided) }),
    ask: () => act.start(tried),
  };
}

export const useWhatIf = (id: string) =>
  useChanges(({ changes }, key) => body(rotations.POST('/api/plans/{id}/what-if', { params: { path: { id } }, body: { changes }, headers: { 'Idempotency-Key': key } })));

export const useRepairs = (id: string) =>
  useChanges(({ changes, takenBack }, key) =>
    body(rotations.POST('/api/plans/{id}/repairs', { params: { path: { id } }, body: { changes, ...(takenBack.length > 0 && { takenBack }) }, headers: { 'Idempotency-Key': key } })));
