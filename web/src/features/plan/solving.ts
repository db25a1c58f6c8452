/** One report of a running solve. Values are maximized: counts of what is bad are negative. */
export interface Step {
  stage: string;
  value: number | null;
  bound: number | null;
  /** Milliseconds since the solve began. */
  elapsed: number;
}

export interface Point {
  at: number;
  value: number | null;
  bound: number | null;
}

export interface StageRun {
  name: string;
  startedAt: number;
  value: number | null;
  bound: number | null;
  /** A later stage has begun. */
  done: boolean;
  points: Point[];
}

const magnitude = (value: number | null) => (value === null ? null : Math.abs(value));

/** Adds a report. One from an earlier moment means that another solver took over: it goes on from there. */
export function withStep(stages: StageRun[], step: Step): StageRun[] {
  const value = magnitude(step.value);
  const bound = magnitude(step.bound);
  const point = { at: step.elapsed, value, bound };
  const index = stages.findIndex((stage) => stage.name === step.stage);
  const known = stages[index];
  const restarted = known !== undefined && (known.points.at(-1)?.at ?? 0) > step.elapsed;
  if (known === undefined || restarted) {
    const before = stages.slice(0, restarted ? index : stages.length).map((stage) => ({ ...stage, done: true }));
    return [...before, { name: step.stage, startedAt: step.elapsed, value, bound, done: false, points: [point] }];
  }
  const next = { ...known, value: value ?? known.value, bound: bound ?? known.bound, points: [...known.points, point] };
  return stages.with(index, next);
}

/** A round upper end for an axis. */
export function ceiling(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return [1, 2, 5, 10].map((factor) => factor * unit).find((end) => end >= value) ?? value;
}
