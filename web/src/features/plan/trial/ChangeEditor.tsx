import { Button, MultiSelect, NumberInput, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Change, PlanReading } from '../../../api/rotations';
import form from '../../../components/Form.module.css';
import { useText } from '../../../i18n/text';
import { asKind, fieldsOf, isComplete, type Field, type Kind } from './change';
import type { Names, Option } from './useNames';

interface Props {
  reading: PlanReading;
  names: Names;
  kinds: Kind[];
  onAdd: (change: Change) => void;
}

/** One change at a time: what kind, and what that kind needs to know. */
export function ChangeEditor({ reading, names, kinds, onAdd }: Props) {
  const text = useText();
  const [change, setChange] = useState<Change>({ kind: kinds[0] ?? 'LEAVE' });
  const set = (part: Partial<Change>) => setChange({ ...change, ...part });
  const periods = reading.periods.map(({ number }) => ({ value: String(number), label: text('plan.period', { number }) }));
  const choose = (field: 'associateId' | 'teamId' | 'slotId', data: Option[]) => (
    <Select key={field} required searchable label={text(`change.${field}`)} data={data} value={change[field] ?? null} nothingFoundMessage={text('plan.nobody')} onChange={(id) => set({ [field]: id ?? undefined })} />
  );
  const inputs: Record<Field, () => React.ReactNode> = {
    associateId: () => choose('associateId', names.people),
    teamId: () => choose('teamId', names.teams),
    slotId: () => choose('slotId', names.slots),
    periods: () => <MultiSelect key="periods" required label={text('change.periods')} data={periods} value={(change.periods ?? []).map(String)} onChange={(chosen) => set({ periods: chosen.map(Number).toSorted((a, b) => a - b) })} />,
    fromPeriod: () => <Select key="fromPeriod" required label={text('change.fromPeriod')} data={periods} value={change.fromPeriod ? String(change.fromPeriod) : null} onChange={(number) => set({ fromPeriod: number ? Number(number) : undefined })} />,
    seats: () => <NumberInput key="seats" required allowDecimal={false} label={text(change.kind === 'SEATS' ? 'change.seatsMore' : 'change.seats')} value={change.seats ?? ''} onChange={(seats) => set({ seats: typeof seats === 'number' ? seats : undefined })} />,
  };
  return (
    <form
      className={form.form}
      aria-label={text('change.new')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isComplete(change)) return;
        onAdd(change);
        setChange({ kind: change.kind });
      }}
    >
      <Select label={text('change.kind')} allowDeselect={false} data={kinds.map((kind) => ({ value: kind, label: text(`change.${kind}`) }))} value={change.kind} onChange={(kind) => kind && setChange(asKind(change, kind as Kind))} />
      {fieldsOf[change.kind].map((field) => inputs[field]())}
      <div className={form.foot}>
        <Button type="submit" disabled={!isComplete(change)} leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}>
          {text('change.add')}
        </Button>
      </div>
    </form>
  );
}
