import type { Cohort } from '../../api/rotations';
import { Facts } from '../../components/Facts';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';

export function CalendarFacts({ cohort: { trainingMonths, periods } }: { cohort: Cohort }) {
  const text = useText();
  const dates = useDates();
  return (
    <Facts
      facts={[
        [text('plan.training'), trainingMonths > 0 ? text('months', { months: trainingMonths }) : undefined],
        ...periods.map(({ number, startsOn, endsOn }): [string, string] => [text('plan.period', { number }), `${dates.monthAndYear(startsOn)} – ${dates.monthAndYear(endsOn)}`]),
      ]}
    />
  );
}
