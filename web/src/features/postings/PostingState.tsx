import { IconBan, IconClock, IconPencil, IconPlayerPause, IconSpeakerphone, type Icon } from '@tabler/icons-react';
import type { Posting } from '../../api/jobs';
import { Chip, type Tone } from '../../components/Chip';
import { useText } from '../../i18n/text';

const looks: Record<Posting['status'], [Tone, Icon]> = {
  DRAFT: ['plain', IconPencil],
  PUBLISHED: ['accent', IconSpeakerphone],
  PAUSED: ['warn', IconPlayerPause],
  EXPIRED: ['plain', IconClock],
  CLOSED: ['plain', IconBan],
};

export function PostingState({ status }: { status: Posting['status'] }) {
  const text = useText();
  const [tone, icon] = looks[status];
  return (
    <Chip tone={tone} icon={icon}>
      {text(`posting.state.${status}`)}
    </Chip>
  );
}
