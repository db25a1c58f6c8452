import { Button } from '@mantine/core';
import { IconCircleCheck, IconLoader2, IconSquare } from '@tabler/icons-react';
import { Panel } from '../../components/Panel';
import { useText } from '../../i18n/text';
import { BoundChart } from './BoundChart';
import type { Policy } from './policy';
import type { StageRun } from './solving';
import style from './SolvePanel.module.css';
import { stageGoal } from './stages';

interface Props {
  policy: Policy;
  stages: StageRun[];
  /** Milliseconds since the solve began. */
  elapsed: number;
  onKeep?: () => void;
  onCancel?: () => void;
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);

/** A running solve: what is settled, what is being decided, and how far value and limit are apart. */
export function SolvePanel({ policy, stages, elapsed, onKeep, onCancel }: Props) {
  const text = useText();
  const running = stages.find((stage) => !stage.done);
  return (
    <>
      <section className={style.head} aria-labelledby="solving">
        <h2 id="solving">
          {text(`solve.title.${policy}`)}
          <span>{text('solve.elapsed', { seconds: seconds(elapsed) })}</span>
        </h2>
        <p>{text('solve.stage', { number: stages.length })}</p>
      </section>
      <ol className={style.stages} aria-live="polite" aria-atomic="false">
        {stages.map((stage) => {
          const { id, values } = stageGoal(stage.name);
          const Mark = stage.done ? IconCircleCheck : IconLoader2;
          return (
            <li key={stage.name} data-running={!stage.done || undefined}>
              <Mark size={16} stroke={1.75} role="img" aria-label={text(stage.done ? 'solve.settled' : 'solve.running')} />
              <span>{text(id, values)}</span>
              <b>{stage.done ? stage.value : text('solve.between', { value: stage.value ?? '–', bound: stage.bound ?? '–' })}</b>
              <small>{text('solve.elapsed', { seconds: seconds(stage.points.at(-1)?.at ?? stage.startedAt) })}</small>
            </li>
          );
        })}
      </ol>
      {running && (
        <Panel title={text('solve.thisStage')}>
          <BoundChart points={running.points} now={Math.max(elapsed, running.points.at(-1)?.at ?? 0)} />
          <p className={style.note}>{text('solve.meet')}</p>
        </Panel>
      )}
      <div className={style.foot}>
        <div className={style.acts}>
          {onKeep && (
            <Button fullWidth leftSection={<IconSquare size={14} stroke={1.75} aria-hidden />} onClick={onKeep}>
              {text('solve.keep')}
            </Button>
          )}
          {onCancel && (
            <Button color="red" onClick={onCancel}>
              {text('act.cancel')}
            </Button>
          )}
        </div>
        <p className={style.note}>{text('solve.leave')}</p>
      </div>
    </>
  );
}
