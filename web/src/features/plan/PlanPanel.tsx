import { IconAlertTriangle } from '@tabler/icons-react';
import type { PlanReading } from '../../api/rotations';
import { Note } from '../../components/Note';
import { Refused } from '../../components/Refused';
import { useText } from '../../i18n/text';
import { AlternativesTable, type Alternative } from './AlternativesTable';
import { Coach } from './Coach';
import { Consequence } from './Consequence';
import type { Placement, Row } from './model';
import { PlacementPanel } from './PlacementPanel';
import style from './PlanScreen.module.css';
import { policyOf } from './policy';
import { PolicyPicker } from './PolicyPicker';
import { ProfileChart } from './ProfileChart';
import { ProofList } from './ProofList';
import { isSolving } from './reading';
import { Reasons } from './Reasons';
import { SolvePanel } from './SolvePanel';
import { TrialPanel } from './trial/TrialPanel';
import { trialsOf, type TrialName } from './trial/trials';
import type { PlanActs } from './usePlanActs';
import { useProgress } from './useProgress';
import type { useSolve } from './useSolve';
import { WhyNot } from './WhyNot';

interface Props {
  reading: PlanReading;
  rows: Row[];
  acts: PlanActs;
  solve: ReturnType<typeof useSolve>;
  search: { why?: string; person?: string; try?: TrialName };
  show: (part: { plan?: string; why?: string; person?: string }) => void;
  onPin: (row: Row, placement: Placement) => void;
}

/** This plan as a line among its alternatives. */
function ownLine({ id, policy }: PlanReading, rows: Row[]): Alternative {
  const ranks = rows.flatMap((row) => row.placements.map(({ rank }) => rank));
  const largestLoss = Math.max(0, ...rows.map((row) => row.pointsLost));
  return {
    planId: id,
    policy: policyOf(policy),
    first: ranks.filter((rank) => rank === 1).length,
    below3rd: ranks.filter((rank) => rank === null || rank > 3).length,
    largestLoss,
    losers: rows.filter((row) => row.pointsLost === largestLoss).length,
  };
}

/** Beside the timeline: a running solve, an explanation, one person, or policy, proof, choices and alternatives. */
export function PlanPanel({ reading, rows, acts, solve, search, show, onPin }: Props) {
  const text = useText();
  const solving = isSolving(reading);
  const progress = useProgress(reading.id, solving);
  const policy = policyOf(reading.policy);
  if (solving) {
    return <SolvePanel policy={policy} stages={progress.stages} elapsed={progress.elapsed} onKeep={() => acts.move.start('stop')} onCancel={() => acts.move.start('cancellation')} />;
  }
  if (search.try && trialsOf(reading).includes(search.try)) return <TrialPanel key={search.try} name={search.try} reading={reading} onClose={() => show({})} />;
  const [whyPerson, whyTeam] = search.why?.split(',') ?? [];
  const why = rows.find((row) => row.id === whyPerson);
  if (why && whyTeam) return <WhyNot reading={reading} row={why} teamId={whyTeam} onClose={() => show({ person: why.id })} />;
  const row = rows.find((candidate) => candidate.id === search.person);
  if (row) {
    return (
      <PlacementPanel
        reading={reading}
        row={row}
        onPin={(placement) => onPin(row, placement)}
        onUnpin={(placement) => acts.unpin.start({ associateId: row.id, slotId: placement.id })}
        onWhyNot={(team) => show({ why: `${row.id},${team}` })}
        onClose={() => show({})}
      >
        <Refused error={acts.error} />
        <Reasons planId={reading.id} associateId={row.id} />
      </PlacementPanel>
    );
  }
  const others = reading.alternatives.map(({ planId, policy: name, firstChoices, belowThird, largestLoss, peopleAtLargest }) => ({ planId, policy: policyOf(name), first: firstChoices, below3rd: belowThird, largestLoss, losers: peopleAtLargest }));
  const newest = others.filter((plan, index) => plan.policy !== policy && others.findIndex((other) => other.policy === plan.policy) === index);
  const choose = (wanted: typeof policy) => {
    const known = newest.find((plan) => plan.policy === wanted);
    if (known) show({ plan: known.planId });
    else solve.start(wanted, ({ id }) => show({ plan: id }));
  };
  return (
    <>
      <PolicyPicker value={policy} disabled={solve.isPending} onChange={choose} />
      {reading.trouble && (
        <div className={style.panelBody}>
          <Note tone="bad" icon={IconAlertTriangle}>
            <b>{text(`plan.trouble.${reading.status === 'INFEASIBLE' ? 'infeasible' : 'failed'}`)}</b> {reading.trouble}
          </Note>
          {reading.status === 'INFEASIBLE' && <Coach planId={reading.id} />}
        </div>
      )}
      {rows.length > 0 && (
        <>
          <ProofList policy={policy} stages={reading.stages}>
            <a href={`/api/plans/${reading.id}/certificate`} download={`plan-${reading.number}.json`}>{text('proof.certificate')}</a>
          </ProofList>
          <ProfileChart rows={rows} />
          <AlternativesTable cohortId={reading.cohortId} current={reading.id} alternatives={[ownLine(reading, rows), ...newest]} />
          <Refused error={acts.error ?? solve.error} />
          <Consequence reading={reading} />
        </>
      )}
    </>
  );
}
