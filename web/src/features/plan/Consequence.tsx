import { IconAlertTriangle, IconRefreshAlert } from '@tabler/icons-react';
import { useMe } from '../../api/me';
import type { PlanReading } from '../../api/rotations';
import { useRichText, useText } from '../../i18n/text';
import style from './PlanScreen.module.css';

/** Warnings of a plan, each once: the team, the period and what is missing. */
export function warningsOf({ associates }: Pick<PlanReading, 'associates'>): { team: string; period: number; warning: string }[] {
  const all = associates.flatMap(({ placements }) => placements.flatMap(({ team, period, warnings }) => warnings.map((warning) => ({ team, period, warning }))));
  return [...new Map(all.map((entry) => [`${entry.team} ${entry.period} ${entry.warning}`, entry])).values()];
}

/** What the next step does, to whom, and what stands in its way. */
export function Consequence({ reading }: { reading: PlanReading }) {
  const text = useText();
  const rich = useRichText();
  const me = useMe();
  const { status, stale, staleBecause, associates, seats, requestedBy, review } = reading;
  const people = { associates: associates.length, teams: seats.length };
  const bold = (words: React.ReactNode) => <b key={String(words)}>{words}</b>;
  const waits = status === 'IN_REVIEW' && (requestedBy === me.subject || review?.by === me.subject);
  const said = {
    PROPOSED: rich('plan.consequence.PROPOSED', bold, people),
    IN_REVIEW: waits ? text('plan.consequence.secondPerson') : rich('plan.consequence.IN_REVIEW', bold, people),
    APPROVED: rich('plan.consequence.APPROVED', bold, people),
    PUBLISHED: rich('plan.consequence.PUBLISHED', bold, people),
  }[status as string];
  return (
    <div className={style.consequence}>
      {stale && (
        <p className={style.warning}>
          <IconRefreshAlert size={16} stroke={1.75} aria-hidden />
          {text('plan.stale', { why: staleBecause.join(' ') })}
        </p>
      )}
      {warningsOf(reading).map(({ team, period, warning }) => (
        <p key={`${team} ${period} ${warning}`} className={style.warning}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {text('plan.warningAt', { team, period, warning })}
        </p>
      ))}
      {said && <p>{said}</p>}
    </div>
  );
}
