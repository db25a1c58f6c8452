import { Checkbox, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PostingContent } from '../../api/jobs';
import { fieldErrors, formError } from '../../components/fields';
import { Form } from '../../components/Form';
import { useText } from '../../i18n/text';
import { employmentTypes, levels, paths } from '../jobs/catalog';
import { Locations } from './Locations';
import { PayFields } from '../jobs/PayFields';

const pointers = ['/title', '/summary', '/description', '/level', '/employmentType', '/locations', '/paths', '/startsOn', '/deadline/at', '/deadline/timeZone', '/pay/baseMin', '/pay/baseMax'];

interface Props {
  initial: PostingContent;
  submit: string;
  consequence: string;
  busy: boolean;
  error: unknown;
  /** Pointers start with this when the content is a part of a larger body. */
  within?: string;
  onSubmit: (content: PostingContent) => void;
}

export function ContentForm({ initial, submit, consequence, busy, error, within = '', onSubmit }: Props) {
  const text = useText();
  const [content, setContent] = useState(initial);
  const set = (part: Partial<PostingContent>) => setContent({ ...content, ...part });
  const found = fieldErrors(error);
  const wrong = (pointer: string) => found(within + pointer);
  return (
    <Form submit={submit} consequence={consequence} busy={busy} error={formError(error, pointers.map((pointer) => within + pointer))} onSubmit={() => onSubmit(content)}>
      <TextInput required label={text('posting.title')} value={content.title} error={wrong('/title')} onChange={(event) => set({ title: event.currentTarget.value })} />
      <Textarea required label={text('posting.summary')} rows={2} value={content.summary} error={wrong('/summary')} onChange={(event) => set({ summary: event.currentTarget.value })} />
      <Textarea required label={text('posting.description')} description={text('posting.description.form')} rows={8} value={content.description} error={wrong('/description')} onChange={(event) => set({ description: event.currentTarget.value })} />
      <Group grow align="start">
        <Select required label={text('level')} data={levels.map((value) => ({ value, label: text(`level.${value}`) }))} value={content.level} error={wrong('/level')} onChange={(level) => level && set({ level: level as PostingContent['level'] })} />
        <Select required label={text('employment')} data={employmentTypes.map((value) => ({ value, label: text(`employment.${value}`) }))} value={content.employmentType} error={wrong('/employmentType')} onChange={(type) => type && set({ employmentType: type as PostingContent['employmentType'] })} />
      </Group>
      <Checkbox.Group label={text('posting.paths')} value={content.paths} error={wrong('/paths')} onChange={(chosen) => set({ paths: chosen as PostingContent['paths'] })}>
        <Group mt={4}>
          {paths.map((path) => (
            <Checkbox key={path} value={path} label={text(`path.${path}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Locations value={content.locations} error={wrong('/locations')} onChange={(locations) => set({ locations })} />
      <Group grow align="start">
        <TextInput type="date" label={text('posting.startsOn')} value={content.startsOn ?? ''} error={wrong('/startsOn')} onChange={(event) => set({ startsOn: event.currentTarget.value || undefined })} />
        <TextInput label={text('posting.rotations')} placeholder="1 + 3 × 6 months" value={content.rotations ?? ''} error={wrong('/rotations')} onChange={(event) => set({ rotations: event.currentTarget.value || undefined })} />
      </Group>
      <PayFields value={content.pay} error={wrong} onChange={(pay) => set({ pay })} />
      <Group grow align="start">
        <TextInput required type="datetime-local" label={text('posting.deadline')} value={content.deadline.at.slice(0, 16)} error={wrong('/deadline/at')} onChange={(event) => set({ deadline: { ...content.deadline, at: event.currentTarget.value } })} />
        <Select required searchable label={text('posting.timeZone')} data={Intl.supportedValuesOf('timeZone')} limit={50} value={content.deadline.timeZone} error={wrong('/deadline/timeZone')} onChange={(timeZone) => timeZone && set({ deadline: { ...content.deadline, timeZone } })} />
      </Group>
    </Form>
  );
}
