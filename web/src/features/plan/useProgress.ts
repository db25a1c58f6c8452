import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { withStep, type StageRun, type Step } from './solving';

interface StepMessage extends Omit<Step, 'elapsed'> {
  elapsedMillis: number;
}

const running = ['DRAFT', 'SOLVING'];

/** Follows a running solve. The browser reconnects by itself and the server goes on from the last step it has seen. */
export function useProgress(planId: string, solving: boolean) {
  const queries = useQueryClient();
  const [stages, setStages] = useState<StageRun[]>([]);
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    if (!solving) return;
    const source = new EventSource(`/api/plans/${planId}/progress`);
    source.addEventListener('open', () => setStages([]), { once: true });
    source.addEventListener('step', (event: MessageEvent<string>) => {
      const { elapsedMillis, ...step } = JSON.parse(event.data) as StepMessage;
      setElapsed(elapsedMillis);
      setStages((known) => withStep(known, { ...step, elapsed: elapsedMillis }));
    });
    source.addEventListener('state', (event: MessageEvent<string>) => {
      const { status } = JSON.parse(event.data) as { status: string };
      if (running.includes(status)) return;
      source.close();
      void queries.invalidateQueries({ queryKey: ['plans'] });
    });
    return () => source.close();
  }, [planId, queries, solving]);
  return { stages, elapsed };
}
