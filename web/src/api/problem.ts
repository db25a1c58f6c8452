/** An RFC 9457 problem as every service and the gateway answer it. */
export interface Problem {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  traceId?: string;
  current?: string | number;
  allowed?: string[];
  errors?: { pointer: string; detail: string }[];
}

export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
  }

  /** The last part of `urn:trellis:problem:…`. */
  get kind(): string {
    return this.problem.type?.split(':').at(-1) ?? '';
  }
}

export const isProblem = (error: unknown, status: number): error is ProblemError =>
  error instanceof ProblemError && error.status === status;
