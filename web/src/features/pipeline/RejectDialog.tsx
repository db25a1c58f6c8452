import { ReasonDialog } from '../../components/ReasonDialog';
import { useText } from '../../i18n/text';
import type { Card } from './board';
import { reasons, type Reason } from './usePipelineActs';

interface Props {
  cards: Card[] | undefined;
  onClose: () => void;
  onReject: (reason: Reason, note: string) => void;
}

/** Why, and what each person will get. */
export function RejectDialog({ cards, onClose, onReject }: Props) {
  const text = useText();
  const names = cards?.map(({ name }) => name).join(', ') ?? '';
  return (
    <ReasonDialog
      key={names}
      opened={cards !== undefined}
      title={text('pipeline.reject.title', { names })}
      consequence={text('pipeline.reject.consequence', { count: cards?.length ?? 0 })}
      submit={text('pipeline.reject.submit', { count: cards?.length ?? 0 })}
      choices={reasons.map((value) => ({ value, label: text(`rejection.${value}`) }))}
      wordsLabel={text('pipeline.reject.note')}
      busy={false}
      onClose={onClose}
      onSubmit={(choice, words) => onReject(choice as Reason, words)}
    />
  );
}
