import { Group, NumberInput, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { candidates, type Findings, type Scorecard } from '../../api/candidates';
import { body } from '../../api/client';
import { fieldErrors, formError } from '../../components/fields';
import { Form } from '../../components/Form';
import { useText } from '../../i18n/text';
import { recommendations, skills } from './skills';

const pointers = ['/recommendation', '/summary', ...skills.flatMap((skill) => [`/scores/${skill}/points`, `/scores/${skill}/evidence`])];

/** One's own scorecard: points with evidence per skill, and what follows. Handing it in ends editing. */
export function ScorecardForm({ application, draft }: { application: string; draft?: Scorecard }) {
  const text = useText();
  const [findings, setFindings] = useState<Findings>(draft?.findings ?? { scores: {} });
  const handIn = useAct(
    async (changed: Findings, key) => {
      const headers = { 'Idempotency-Key': key };
      const saved = draft
        ? await body(candidates.PUT('/api/scorecards/{id}', { params: { path: { id: draft.id }, header: { 'If-Match': `"${draft.revision}"` } }, body: changed }))
        : await body(candidates.POST('/api/applications/{id}/scorecards', { params: { path: { id: application } }, body: changed, headers }));
      return body(candidates.POST('/api/scorecards/{id}/submission', { params: { path: { id: saved.id } }, headers: { 'Idempotency-Key': `${key}-submission` } }));
    },
    () => [['applications']],
  );
  const wrong = fieldErrors(handIn.error);
  return (
    <Form submit={text('scorecard.handIn')} consequence={text('scorecard.handIn.consequence')} busy={handIn.isPending} error={formError(handIn.error, pointers)} onSubmit={() => handIn.start(findings)}>
      {skills.map((skill) => {
        const score = findings.scores[skill] ?? { points: 3, evidence: '' };
        const set = (part: Partial<typeof score>) => setFindings({ ...findings, scores: { ...findings.scores, [skill]: { ...score, ...part } } });
        return (
          <Group key={skill} align="start" wrap="nowrap">
            <NumberInput required w={150} min={1} max={4} label={text(`skill.${skill}`)} value={score.points} error={wrong(`/scores/${skill}/points`)} onChange={(points) => set({ points: Number(points) })} />
            <Textarea required flex={1} rows={2} label={text('scorecard.evidence', { skill: text(`skill.${skill}`) })} value={score.evidence} error={wrong(`/scores/${skill}/evidence`)} onChange={(event) => set({ evidence: event.currentTarget.value })} />
          </Group>
        );
      })}
      <Select required label={text('scorecard.recommendation')} data={recommendations.map((value) => ({ value, label: text(`recommendation.${value}`) }))} value={findings.recommendation ?? null} error={wrong('/recommendation')} onChange={(value) => setFindings({ ...findings, recommendation: (value ?? undefined) as Findings['recommendation'] })} />
      <Textarea rows={2} label={text('scorecard.summary')} value={findings.summary ?? ''} error={wrong('/summary')} onChange={(event) => setFindings({ ...findings, summary: event.currentTarget.value || undefined })} />
    </Form>
  );
}
