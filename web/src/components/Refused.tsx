import { IconAlertTriangle } from '@tabler/icons-react';
import { ProblemError } from '../api/problem';
import { useText } from '../i18n/text';
import { Note } from './Note';

/** Why an act was refused, in the service's own words. Nothing has changed. */
export function Refused({ error }: { error: unknown }) {
  const text = useText();
  if (!error) return null;
  const why = error instanceof ProblemError ? error.message : text('state.failed.connection');
  return (
    <div role="alert">
      <Note tone="bad" icon={IconAlertTriangle}>
        {why} {text('refused.nothingChanged')}
      </Note>
    </div>
  );
}
