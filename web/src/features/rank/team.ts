import type { Slot, Team } from '../../api/rotations';

/** What an associate sees of a team's offer while ranking. */
export interface RankedTeam {
  id: string;
  name: string;
  site?: string;
  supervisor?: string;
  /** What one would own. */
  pitch?: string;
  success?: string;
  skills: string[];
  seats: number;
}

const open: Slot['status'][] = ['ACCEPTED', 'OFFERED', 'FILLED', 'UNFILLED'];

/** The teams that offer this cohort a slot, by name; a team with several slots is shown with its first. */
export function offered(teams: Team[], slots: Slot[]): RankedTeam[] {
  return teams
    .flatMap((team) => {
      const own = slots.filter((slot) => slot.teamId === team.id && open.includes(slot.status));
      const pitch = own[0]?.pitch;
      if (!pitch) return [];
      return {
        id: team.id,
        name: team.name,
        site: pitch.site ?? team.site ?? undefined,
        supervisor: pitch.supervisors[0]?.name,
        pitch: pitch.charter?.feature,
        success: pitch.charter?.successMetric,
        skills: [...pitch.skills],
        seats: own.reduce((sum, slot) => sum + slot.pitch.maxSeats, 0),
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
