import { ActionIcon, Button, Group, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { PostingContent } from '../../api/jobs';
import { useText } from '../../i18n/text';

type Location = PostingContent['locations'][number];

interface Props {
  value: Location[];
  error?: string;
  onChange: (locations: Location[]) => void;
}

/** Offices and regions: an office has a country, a region may span several. */
export function Locations({ value, error, onChange }: Props) {
  const text = useText();
  const set = (index: number, part: Partial<Location>) => onChange(value.map((location, at) => (at === index ? { ...location, ...part } : location)));
  return (
    <fieldset>
      <legend>{text('posting.locations')}</legend>
      {value.map(({ workplace, place, country }, index) => (
        <Group key={index} align="end" mb={8} wrap="nowrap">
          <Select label={text('location.workplace')} data={(['OFFICE', 'REMOTE'] as const).map((kind) => ({ value: kind, label: text(`location.${kind}`) }))} value={workplace} onChange={(kind) => kind && set(index, { workplace: kind as Location['workplace'] })} />
          <TextInput required label={text('location.place')} value={place} onChange={(event) => set(index, { place: event.currentTarget.value })} />
          <TextInput label={text('location.country')} maxLength={2} required={workplace === 'OFFICE'} value={country ?? ''} onChange={(event) => set(index, { country: event.currentTarget.value.toUpperCase() || undefined })} />
          <ActionIcon variant="subtle" size={32} aria-label={text('location.remove', { place })} disabled={value.length === 1} onClick={() => onChange(value.toSpliced(index, 1))}>
            <IconX size={16} />
          </ActionIcon>
        </Group>
      ))}
      {error && <p role="alert">{error}</p>}
      <Button leftSection={<IconPlus size={14} />} onClick={() => onChange([...value, { workplace: 'OFFICE', place: '' }])}>
        {text('location.add')}
      </Button>
    </fieldset>
  );
}
