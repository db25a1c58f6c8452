import { Checkbox, Group, NumberInput, TextInput } from '@mantine/core';
import type { RequisitionTerms } from '../../api/jobs';
import { useText } from '../../i18n/text';

type Band = RequisitionTerms['pay'];

interface Props {
  value: Band | undefined;
  error: (pointer: string) => string | undefined;
  onChange: (pay: Band) => void;
}

const none: Band = { currency: 'EUR', baseMin: 0, baseMax: 0, bonusPercentMax: 0, equity: false };

/** A pay band: currency, base from and to, bonus, equity. */
export function PayFields({ value = none, error, onChange }: Props) {
  const text = useText();
  const set = (part: Partial<Band>) => onChange({ ...value, ...part });
  return (
    <>
      <Group grow align="start">
        <TextInput required label={text('pay.currency')} maxLength={3} value={value.currency} error={error('/pay/currency')} onChange={(event) => set({ currency: event.currentTarget.value.toUpperCase() })} />
        <NumberInput required label={text('pay.from')} min={1} thousandSeparator="," value={value.baseMin} error={error('/pay/baseMin')} onChange={(baseMin) => set({ baseMin: Number(baseMin) })} />
        <NumberInput required label={text('pay.to')} min={1} thousandSeparator="," value={value.baseMax} error={error('/pay/baseMax')} onChange={(baseMax) => set({ baseMax: Number(baseMax) })} />
        <NumberInput label={text('pay.bonus')} min={0} max={100} suffix=" %" value={value.bonusPercentMax} error={error('/pay/bonusPercentMax')} onChange={(bonus) => set({ bonusPercentMax: Number(bonus) })} />
      </Group>
      <Checkbox label={text('pay.equity')} checked={value.equity} onChange={(event) => set({ equity: event.currentTarget.checked })} />
    </>
  );
}
