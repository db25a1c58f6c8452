import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { associatesQuery, slotsQuery, teamsQuery, type Change, type PlanReading } from '../../../api/rotations';
import { useText } from '../../../i18n/text';

export interface Option {
  value: string;
  label: string;
}

export interface Names {
  people: Option[];
  teams: Option[];
  slots: Option[];
  /** A change in words, with names for ids. */
  say: (change: Change) => string;
}

/** People, teams and slots of a plan by their names; a change may also speak of those it took out of the plan. */
export function useNames(reading: PlanReading): Names {
  const text = useText();
  const { data: slots } = useQuery(slotsQuery(reading.cohortId));
  const { data: everybody } = useQuery(associatesQuery(reading.cohortId));
  const { data: allTeams } = useQuery(teamsQuery);
  return useMemo(() => {
    const people = reading.associates.map(({ associateId, name }) => ({ value: associateId, label: name })).toSorted(byLabel);
    const teams = reading.seats.map(({ teamId, team }) => ({ value: teamId, label: team })).toSorted(byLabel);
    const inPlan = new Set(teams.map(({ value }) => value));
    const everyTeam = [...teams, ...(allTeams ?? []).map(({ id, name }) => ({ value: id, label: name }))];
    const everyone = [...people, ...(everybody ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))];
    const name = (options: Option[], id?: string) => options.find(({ value }) => value === id)?.label ?? '';
    const everySlot = (slots ?? [])
      .map(({ id, teamId, span }) => ({ teamId, value: id, label: text('change.slot', { team: name(everyTeam, teamId), periods: span.periods === 1 ? span.first : `${span.first}–${span.first + span.periods - 1}` }) }))
      .toSorted(byLabel);
    const say = (change: Change) =>
      text(`change.${change.kind}.said`, {
        person: name(everyone, change.associateId),
        team: name(everyTeam, change.teamId),
        slot: name(everySlot, change.slotId),
        periods: change.periods?.join(', '),
        from: change.fromPeriod,
        seats: change.seats,
      });
    return { people, teams, slots: everySlot.filter(({ teamId }) => inPlan.has(teamId)), say };
  }, [reading, slots, everybody, allTeams, text]);
}

const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label);
