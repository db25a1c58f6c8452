import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useAct } from '../../api/act';
import { personQuery } from '../../api/candidates';
import { body } from '../../api/client';
import { rotations, type Associate } from '../../api/rotations';
import { Refused } from '../../components/Refused';
import { useText } from '../../i18n/text';

/** A new associate comes without a name; it is taken over from the application, by a coordinator's hand. */
export function NameAssociate({ associate: { id, revision, personId, cohortId } }: { associate: Associate }) {
  const text = useText();
  const queries = useQueryClient();
  const { start, isPending, error } = useAct(
    async () => {
      const { name, mail } = await queries.fetchQuery(personQuery(personId));
      return body(rotations.PUT('/api/associates/{id}/profile', { params: { path: { id }, header: { 'If-Match': `"${revision}"` } }, body: { name, mail } }));
    },
    () => [['associates', cohortId]],
  );
  return (
    <>
      <Button loading={isPending} onClick={() => start(undefined)}>
        {text('associate.nameFromApplication')}
      </Button>
      <Refused error={error} />
    </>
  );
}
