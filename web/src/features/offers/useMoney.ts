import { useIntl } from 'react-intl';
import type { Offer } from '../../api/candidates';
import { useText } from '../../i18n/text';

/** "€60,000, bonus up to 8 %". */
export function useMoney() {
  const { formatNumber } = useIntl();
  const text = useText();
  return ({ base, bonusPercent, currency }: Offer['terms']) => {
    const amount = formatNumber(base, { style: 'currency', currency, maximumFractionDigits: 0 });
    return bonusPercent > 0 ? text('pay.withBonus', { base: amount, bonus: bonusPercent }) : amount;
  };
}
