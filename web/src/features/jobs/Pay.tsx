import { useIntl } from 'react-intl';
import type { RequisitionTerms } from '../../api/jobs';
import { useText } from '../../i18n/text';

type Band = RequisitionTerms['pay'];

export function usePay() {
  const { formatNumber } = useIntl();
  const text = useText();
  return (pay: Band) => {
    const money = (amount: number) => formatNumber(amount, { style: 'currency', currency: pay.currency, maximumFractionDigits: 0 });
    const base = pay.baseMin === pay.baseMax ? money(pay.baseMin) : `${money(pay.baseMin)} – ${money(pay.baseMax)}`;
    return pay.bonusPercentMax > 0 ? text('pay.withBonus', { base, bonus: pay.bonusPercentMax }) : base;
  };
}

export function Pay({ pay }: { pay: Band }) {
  return <>{usePay()(pay)}</>;
}
