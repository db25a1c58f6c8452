/** What an associate sees of a team's offer while ranking. */
export interface RankedTeam {
  id: string;
  name: string;
  site?: string;
  supervisor?: string;
  /** What one would own, in one sentence. */
  pitch?: string;
  success?: string;
  seats: number;
}
