import { Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequisitionTerms } from '../../api/jobs';
import { cohortsQuery } from '../../api/rotations';
import { fieldErrors, formError } from '../../components/fields';
import { Form } from '../../components/Form';
import { useText } from '../../i18n/text';
import { employmentTypes, levels } from '../jobs/catalog';
import { PayFields } from '../jobs/PayFields';

const pointers = ['/title', '/level', '/employmentType', '/openings', '/pay/currency', '/pay/baseMin', '/pay/baseMax', '/pay/bonusPercentMax', '/reason'];

interface Props {
  initial: RequisitionTerms;
  submit: string;
  busy: boolean;
  error: unknown;
  onSubmit: (terms: RequisitionTerms) => void;
}

export function TermsForm({ initial, submit, busy, error, onSubmit }: Props) {
  const text = useText();
  const { data: cohorts = [] } = useQuery(cohortsQuery);
  const [terms, setTerms] = useState(initial);
  const set = (part: Partial<RequisitionTerms>) => setTerms({ ...terms, ...part });
  const wrong = fieldErrors(error);
  return (
    <Form submit={submit} busy={busy} error={formError(error, pointers)} consequence={text('requisition.draft.consequence')} onSubmit={() => onSubmit(terms)}>
      <TextInput required label={text('requisition.title')} value={terms.title} error={wrong('/title')} onChange={(event) => set({ title: event.currentTarget.value })} />
      <Group grow align="start">
        <Select required label={text('level')} data={levels.map((value) => ({ value, label: text(`level.${value}`) }))} value={terms.level} error={wrong('/level')} onChange={(level) => level && set({ level: level as RequisitionTerms['level'] })} />
        <Select required label={text('employment')} data={employmentTypes.map((value) => ({ value, label: text(`employment.${value}`) }))} value={terms.employmentType} error={wrong('/employmentType')} onChange={(type) => type && set({ employmentType: type as RequisitionTerms['employmentType'] })} />
      </Group>
      <Group grow align="start">
        <NumberInput required label={text('requisition.openings')} min={1} max={1000} value={terms.openings} error={wrong('/openings')} onChange={(openings) => set({ openings: Number(openings) })} />
        <Select clearable label={text('requisition.cohort')} data={cohorts.map(({ id, name }) => ({ value: id, label: name }))} value={terms.cohortId ?? null} onChange={(cohortId) => set({ cohortId: cohortId ?? undefined })} />
      </Group>
      <PayFields value={terms.pay} error={wrong} onChange={(pay) => set({ pay })} />
      <Textarea label={text('requisition.reason')} rows={3} value={terms.reason ?? ''} error={wrong('/reason')} onChange={(event) => set({ reason: event.currentTarget.value || undefined })} />
    </Form>
  );
}
