import { Radio, Stack } from '@mantine/core';
import { IconBan, IconPlayerPause, IconPlayerPlay, IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { body } from '../../api/client';
import { jobs, type Posting } from '../../api/jobs';
import { Refused } from '../../components/Refused';
import { StateActs, type StateAct } from '../../components/StateActs';
import { useText } from '../../i18n/text';
import { visibilities } from '../jobs/catalog';

type Step = 'publication' | 'pause' | 'resumption' | 'closing';

/** What can be done with a posting in its state, and who will find it. */
export function PublishPanel({ posting: { id, status } }: { posting: Posting }) {
  const text = useText();
  const [visibility, setVisibility] = useState<(typeof visibilities)[number]>('PUBLIC');
  const { start, isPending, error } = useAct(
    (step: Step, key) => {
      const request = { params: { path: { id } }, headers: { 'Idempotency-Key': key } };
      return body(step === 'publication' ? jobs.POST('/api/postings/{id}/publication', { ...request, body: { visibility } }) : jobs.POST(`/api/postings/{id}/${step}`, request));
    },
    () => [['postings']],
  );
  const act = (step: Step, icon: StateAct['icon'], looks: Partial<StateAct> = {}): StateAct => ({
    name: text(`posting.act.${step}`),
    icon,
    consequence: text(`posting.act.${step}.consequence`),
    run: () => start(step),
    ...looks,
  });
  const close = act('closing', IconBan, { destructive: true });
  const acts: Record<Posting['status'], StateAct[]> = {
    DRAFT: [act('publication', IconSpeakerphone, { primary: true }), close],
    PUBLISHED: [act('pause', IconPlayerPause), close],
    PAUSED: [act('resumption', IconPlayerPlay, { primary: true }), close],
    EXPIRED: [],
    CLOSED: [],
  };
  return (
    <Stack gap={12}>
      {status === 'DRAFT' && (
        <Radio.Group label={text('posting.visibility')} value={visibility} onChange={(chosen) => setVisibility(chosen as typeof visibility)}>
          {visibilities.map((value) => (
            <Radio key={value} mt={6} value={value} label={text(`posting.visibility.${value}`)} description={text(`posting.visibility.${value}.means`)} />
          ))}
        </Radio.Group>
      )}
      {acts[status].length > 0 ? <StateActs acts={acts[status]} busy={isPending} /> : <p>{text('next.nothing')}</p>}
      <Refused error={error} />
    </Stack>
  );
}
