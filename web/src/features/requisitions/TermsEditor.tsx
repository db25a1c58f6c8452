import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { body } from '../../api/client';
import { jobs, requisitionQuery, type Requisition, type RequisitionTerms } from '../../api/jobs';
import { isProblem } from '../../api/problem';
import { useAnnounce } from '../../components/Announcer';
import { Conflict } from '../../components/Conflict';
import { useText } from '../../i18n/text';
import { usePay } from '../jobs/Pay';
import { TermsForm } from './TermsForm';

/** Edits a draft. If somebody else saved in between, both versions are shown and one is chosen. */
export function TermsEditor({ requisition }: { requisition: Requisition }) {
  const text = useText();
  const pay = usePay();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const { id, revision, terms: saved } = requisition;
  const [mine, setMine] = useState<RequisitionTerms>();
  const [theirs, setTheirs] = useState<Requisition>();
  const save = useAct(
    ({ terms, over }: { terms: RequisitionTerms; over: number }) =>
      body(jobs.PUT('/api/requisitions/{id}', { params: { path: { id }, header: { 'If-Match': `"${over}"` } }, body: terms })),
    () => [['requisitions']],
  );
  const submit = (terms: RequisitionTerms, over: number) => {
    setMine(terms);
    save.start(
      { terms, over },
      () => {
        setTheirs(undefined);
        announce(text('saved'));
      },
      (error) => {
        if (isProblem(error, 412)) void queries.fetchQuery({ ...requisitionQuery(id), staleTime: 0 }).then(setTheirs);
      },
    );
  };
  const stale = isProblem(save.error, 412);
  const facts = (terms: RequisitionTerms): [string, string][] => [
    [text('requisition.title'), terms.title],
    [text('requisition.openings'), String(terms.openings)],
    [text('pay'), pay(terms.pay)],
    [text('requisition.reason'), terms.reason ?? ''],
  ];
  return (
    <>
      <TermsForm key={revision} initial={saved} submit={text('act.save')} busy={save.isPending} error={stale ? undefined : save.error} onSubmit={(terms) => submit(terms, revision)} />
      {mine && theirs && (
        <Conflict
          opened={stale}
          mine={facts(mine)}
          theirs={facts(theirs.terms)}
          onKeepMine={() => submit(mine, theirs.revision)}
          onKeepTheirs={() => {
            save.reset();
            setTheirs(undefined);
          }}
        />
      )}
    </>
  );
}
