import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { slotsQuery, type Change, type PlanReading } from '../../../api/rotations';
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

/** People, teams and slots of a plan by their names. */
export function useNames(reading: PlanReading): Names {
  const text = useText();
  const { data: slots } = useQuery(slotsQuery(reading.cohortId));
  return useMemo(() => {
    const people = reading.associates.map(({ associateId, name }) => ({ value: associateId, label: name })).toSorted(byLabel);
    const teams = reading.seats.map(({ teamId, team }) => ({ value: teamId, label: team })).toSorted(byLabel);
    const teamOf = new Map(teams.map(({ value, label }) => [value, label]));
    const offered = (slots ?? [])
      .filter(({ teamId }) => teamOf.has(teamId))
      .map(({ id, teamId, span }) => ({ value: id, label: text('change.slot', { team: teamOf.get(teamId), periods: span.periods === 1 ? span.first : `${span.first}–${span.first + span.periods - 1}` }) }))
      .toSorted(byLabel);
    const name = (options: Option[], id?: string) => options.find(({ value }) => value === id)?.label ?? '';
    const say = (change: Change) =>
      text(`change.${change.kind}.said`, {
        person: name(people, change.associateId),
        team: name(teams, change.teamId),
        slot: name(offered, change.slotId),
        periods: change.periods?.join(', '),
        from: change.fromPeriod,
        seats: change.seats,
      });
    return { people, teams, slots: offered, say };
  }, [reading, slots, text]);
}

const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label);
