import { ProblemError } from '../api/problem';

/** What a refused form said about one field, by the field's pointer: `/terms/openings`. */
export function fieldErrors(error: unknown): (pointer: string) => string | undefined {
  const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return (pointer) => errors.find((entry) => entry.pointer === pointer)?.detail;
}

/** What a refusal says as a whole; undefined when all of it is said beside the fields. */
export function formError(error: unknown, known: string[]): string | undefined {
  if (!error) return undefined;
  if (!(error instanceof ProblemError)) return String(error);
  const elsewhere = (error.problem.errors ?? []).filter((entry) => !known.includes(entry.pointer));
  if (error.problem.errors && elsewhere.length === 0) return undefined;
  return elsewhere.length > 0 ? elsewhere.map((entry) => `${entry.pointer}: ${entry.detail}`).join('\n') : error.message;
}
