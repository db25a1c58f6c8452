import { IconArrowBackUp, IconArrowRight, IconBan, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { candidates, type Application } from '../../api/candidates';
import { body } from '../../api/client';
import { Refused } from '../../components/Refused';
import { StateActs, type StateAct } from '../../components/StateActs';
import { useText } from '../../i18n/text';
import type { Card } from '../pipeline/board';
import { forwardOf, useCards } from '../pipeline/cards';
import { RejectDialog } from '../pipeline/RejectDialog';
import { usePipelineActs } from '../pipeline/usePipelineActs';

/** What a reviewer can do with one application. */
export function ApplicationActs({ application }: { application: Application }) {
  const text = useText();
  const cardsOf = useCards();
  const { move, hold, reject } = usePipelineActs();
  const [rejecting, setRejecting] = useState<Card[]>();
  const { id, status, label } = application;
  const back = useAct((step: 'unrejection' | 'resumption', key) => body(candidates.POST(`/api/applications/{id}/${step}`, { params: { path: { id } }, headers: { 'Idempotency-Key': key } })), () => [['applications']]);
  const [card] = cardsOf([application]);
  const acts: StateAct[] = card ? forwardOf(application).map((stage) => ({ name: text('bulk.moveTo.one', { stage: text(`stage.of.${stage}`) }), icon: IconArrowRight, primary: true, consequence: text('application.act.move.consequence', { name: label }), run: () => move([card], stage) })) : [];
  if (status === 'REJECTED') acts.push({ name: text('application.act.unrejection'), icon: IconArrowBackUp, consequence: text('application.act.unrejection.consequence', { name: label }), run: () => back.start('unrejection') });
  if (status === 'ON_HOLD') acts.push({ name: text('application.act.resumption'), icon: IconPlayerPlay, primary: true, consequence: text('application.act.resumption.consequence'), run: () => back.start('resumption') });
  if (card?.mayHold) acts.push({ name: text('pipeline.hold'), icon: IconPlayerPause, consequence: text('application.act.hold.consequence'), run: () => hold([card]) });
  if (card?.mayReject) acts.push({ name: text('pipeline.reject'), icon: IconBan, destructive: true, consequence: text('pipeline.reject.consequence', { count: 1 }), run: () => setRejecting([card]) });
  return (
    <>
      {acts.length > 0 ? <StateActs acts={acts} busy={back.isPending} /> : <p>{text('next.nothing')}</p>}
      <Refused error={back.error} />
      <RejectDialog
        cards={rejecting}
        onClose={() => setRejecting(undefined)}
        onReject={(reason, note) => {
          void reject(rejecting ?? [], reason, note);
          setRejecting(undefined);
        }}
      />
    </>
  );
}
