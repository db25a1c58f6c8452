import { IconBan, IconCheck, IconCircleCheck, IconClock, IconHistory, IconMail, IconPencil, type Icon } from '@tabler/icons-react';
import type { Offer } from '../../api/candidates';
import { Chip, type Tone } from '../../components/Chip';
import { useText } from '../../i18n/text';

const looks: Record<Offer['status'], [Tone, Icon]> = {
  DRAFT: ['plain', IconPencil],
  PENDING_APPROVAL: ['info', IconClock],
  APPROVED: ['info', IconCheck],
  EXTENDED: ['warn', IconMail],
  ACCEPTED: ['accent', IconCircleCheck],
  DECLINED: ['plain', IconBan],
  EXPIRED: ['plain', IconClock],
  RESCINDED: ['bad', IconBan],
  SUPERSEDED: ['plain', IconHistory],
};

export function OfferState({ status }: { status: Offer['status'] }) {
  const text = useText();
  const [tone, icon] = looks[status];
  return (
    <Chip tone={tone} icon={icon}>
      {text(`offer.state.${status}`)}
    </Chip>
  );
}
