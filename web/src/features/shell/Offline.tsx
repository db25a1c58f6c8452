import { useNetwork } from '@mantine/hooks';
import { IconCloudOff } from '@tabler/icons-react';
import { useState } from 'react';
import { Note } from '../../components/Note';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';

/** Says that what is shown is not live, and since when. */
export function Offline() {
  const text = useText();
  const dates = useDates();
  const { online } = useNetwork();
  const [since, setSince] = useState<Date>();
  if (!online && !since) setSince(new Date());
  if (online && since) setSince(undefined);
  return (
    <div role="status">
      {since && (
        <Note tone="warn" icon={IconCloudOff}>
          {text('shell.offline', { time: dates.time(since) })}
        </Note>
      )}
    </div>
  );
}
