import { useQuery } from '@tanstack/react-query';
import { conflictQuery } from '../../api/rotations';
import { Loaded } from '../../components/Loaded';
import { useText } from '../../i18n/text';
import style from './PlanScreen.module.css';

/** Why no plan keeps every rule, and the cheapest ways out. */
export function Coach({ planId }: { planId: string }) {
  const text = useText();
  const query = useQuery(conflictQuery(planId));
  const lists = (title: string, lines: string[]) =>
    lines.length > 0 && (
      <section aria-label={title}>
        <h3>{title}</h3>
        <ul className={style.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    );
  return (
    <Loaded query={query} rows={3}>
      {({ reasons, cures }) => (
        <>
          {lists(text('coach.reasons'), reasons)}
          {lists(text('coach.cures'), cures)}
        </>
      )}
    </Loaded>
  );
}
