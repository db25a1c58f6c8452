import { queryOptions } from '@tanstack/react-query';
import { body } from '../../api/client';
import { rotations } from '../../api/rotations';

/** One's own assignments by the plan in force. */
export const myAssignmentsQuery = queryOptions({
  queryKey: ['assignments', 'mine'],
  queryFn: async () => (await body(rotations.GET('/api/assignments/mine', {}))).items,
});
