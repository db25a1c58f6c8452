import { useText } from '../../i18n/text';
import type { Rank } from './model';

/** "1st", "2nd", "not ranked". */
export function useRank() {
  const text = useText();
  return (rank: Rank) => (rank === null ? text('choice.unranked') : text('choice.rank', { rank }));
}
