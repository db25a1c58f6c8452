import { Group, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { candidates, type Offer } from '../../api/candidates';
import { body } from '../../api/client';
import { fieldErrors, formError } from '../../components/fields';
import { Form } from '../../components/Form';
import { useText } from '../../i18n/text';

const pointers = ['/base', '/bonusPercent', '/currency', '/equity', '/startsOn', '/note'];

/** Drafts an offer for an application in decision; a newer one replaces an open one. */
export function MakeOffer({ applicationId, startsOn }: { applicationId: string; startsOn: string }) {
  const text = useText();
  const navigate = useNavigate();
  const [terms, setTerms] = useState<Offer['terms']>({ base: 60_000, bonusPercent: 0, currency: 'EUR', startsOn });
  const set = (part: Partial<Offer['terms']>) => setTerms({ ...terms, ...part });
  const make = useAct((offered: Offer['terms'], key) => body(candidates.POST('/api/offers', { body: { applicationId, ...offered }, headers: { 'Idempotency-Key': key } })), () => [['offers']]);
  const wrong = fieldErrors(make.error);
  return (
    <Form submit={text('offer.make')} consequence={text('offer.make.consequence')} busy={make.isPending} error={formError(make.error, pointers)} onSubmit={() => make.start(terms, ({ id }) => void navigate({ to: '/offers/$id', params: { id } }))}>
      <Group grow align="start">
        <NumberInput required min={1} thousandSeparator="," label={text('offer.base')} value={terms.base} error={wrong('/base')} onChange={(base) => set({ base: Number(base) })} />
        <TextInput required maxLength={3} label={text('pay.currency')} value={terms.currency} error={wrong('/currency')} onChange={(event) => set({ currency: event.currentTarget.value.toUpperCase() })} />
        <NumberInput min={0} max={100} suffix=" %" label={text('pay.bonus')} value={terms.bonusPercent} error={wrong('/bonusPercent')} onChange={(bonus) => set({ bonusPercent: Number(bonus) })} />
      </Group>
      <Group grow align="start">
        <TextInput label={text('pay.equity')} value={terms.equity ?? ''} error={wrong('/equity')} onChange={(event) => set({ equity: event.currentTarget.value || undefined })} />
        <TextInput required type="date" label={text('posting.startsOn')} value={terms.startsOn} error={wrong('/startsOn')} onChange={(event) => set({ startsOn: event.currentTarget.value })} />
      </Group>
      <Textarea rows={2} label={text('offer.note')} value={terms.note ?? ''} error={wrong('/note')} onChange={(event) => set({ note: event.currentTarget.value || undefined })} />
    </Form>
  );
}
