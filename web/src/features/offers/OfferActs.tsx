import { Button, TextInput } from '@mantine/core';
import { IconBan, IconCheck, IconMail, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { candidates, type Offer } from '../../api/candidates';
import { body } from '../../api/client';
import { useMe } from '../../api/me';
import { Form } from '../../components/Form';
import { Refused } from '../../components/Refused';
import { StateActs, type StateAct } from '../../components/StateActs';
import { useText } from '../../i18n/text';

type Step = 'submission' | 'approval' | 'rescission';
/** What keeps an approved offer from being extended. */
function withoutSeat({ seat, intake }: Offer) {
  if (seat === 'DENIED') return 'offer.unknownCohort';
  return intake?.status === 'OVER' ? 'offer.intakeOver' : 'offer.waitsForSeat';
}

const week = 7 * 86_400_000;

/** An offer's way: submitted by one, approved by another, extended once a seat is held. */
export function OfferActs({ offer, name }: { offer: Offer; name: string }) {
  const text = useText();
  const me = useMe();
  const { id, status, seat, author } = offer;
  const [until, setUntil] = useState(() => new Date(Date.now() + week).toISOString().slice(0, 16));
  const [extending, setExtending] = useState(false);
  const stale = () => [['offers'], ['applications']];
  const move = useAct((step: Step, key) => body(candidates.POST(`/api/offers/{id}/${step}`, { params: { path: { id } }, headers: { 'Idempotency-Key': key } })), stale);
  const extend = useAct((expiresAt: string, key) => body(candidates.POST('/api/offers/{id}/extension', { params: { path: { id } }, body: { expiresAt }, headers: { 'Idempotency-Key': key } })), stale);
  const act = (step: Step, icon: StateAct['icon'], looks: Partial<StateAct> = {}): StateAct => ({
    name: text(`offer.act.${step}`),
    icon,
    consequence: text(`offer.act.${step}.consequence`, { name }),
    run: () => move.start(step),
    ...looks,
  });
  const rescind = act('rescission', IconBan, { destructive: true });
  const acts: Partial<Record<Offer['status'], StateAct[]>> = {
    DRAFT: [act('submission', IconSend, { primary: true }), rescind],
    PENDING_APPROVAL: author === me.subject ? [rescind] : [act('approval', IconCheck, { primary: true }), rescind],
    APPROVED: seat === 'HELD' ? [{ name: text('offer.act.extension'), icon: IconMail, consequence: text('offer.act.extension.consequence', { name }), primary: !extending, run: () => setExtending(true) }, rescind] : [rescind],
    EXTENDED: [rescind],
  };
  const possible = acts[status] ?? [];
  return (
    <>
      {possible.length > 0 ? <StateActs acts={possible} busy={move.isPending} /> : <p>{text('next.nothing')}</p>}
      {status === 'PENDING_APPROVAL' && author === me.subject && <p>{text('offer.someoneElse')}</p>}
      {status === 'APPROVED' && seat !== 'HELD' && <p>{text(withoutSeat(offer))}</p>}
      {extending && status === 'APPROVED' && (
        <Form submit={text('offer.act.extension.submit')} consequence={text('offer.act.extension.consequence', { name })} busy={extend.isPending} onSubmit={() => extend.start(new Date(until).toISOString(), () => setExtending(false))}>
          <TextInput required type="datetime-local" label={text('offer.expires')} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
          <Button variant="subtle" onClick={() => setExtending(false)}>
            {text('act.cancel')}
          </Button>
        </Form>
      )}
      <Refused error={move.error ?? extend.error} />
    </>
  );
}
