import type { Application } from '../../api/candidates';
import { useText } from '../../i18n/text';
import { stages, type Card, type Stage } from './board';

const reviewed: Application['status'][] = ['SUBMITTED', 'SCREENING', 'ASSESSMENT', 'INTERVIEWING'];

/** The column of an application: its stage; the waiting list stands with the decisions. */
const columnOf = (stage: Application['stage']): Stage | undefined => (stage === 'WAITLISTED' ? 'DECISION' : stages.find((column) => column === stage));

const isActive = ({ status }: Application) => status === 'ON_HOLD' || status === 'WAITLISTED' || stages.some((stage) => stage === status);

/** Where a reviewer may move it: forward by one; offers and answers move it later. */
export const forwardOf = ({ status, next }: Application): Stage[] => (reviewed.includes(status) ? stages.filter((stage) => next.some((allowed) => allowed === stage)) : []);

/** Active applications as cards of the board. */
export function useCards() {
  const text = useText();
  return (applications: Application[]): Card[] =>
    applications.filter(isActive).flatMap((application) => {
      const stage = columnOf(application.stage);
      if (!stage) return [];
      const { id, status, label, path, location, daysInStage, silent, answerBy, next } = application;
      const where = [text(`path.short.${path as 'JUNIOR' | 'VENTURE' | 'INTERNAL'}`), location].join(' · ');
      const fact = status === 'ON_HOLD' ? text('pipeline.onHold') : status === 'WAITLISTED' ? text('pipeline.waitlisted') : where;
      return [{ id, stage, status, name: label, fact, days: daysInStage, silent, answerBy, forward: forwardOf(application), mayReject: next.includes('REJECTED'), mayHold: next.includes('ON_HOLD') }];
    });
}
