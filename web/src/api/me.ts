import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { client, body } from './client';
import { isProblem } from './problem';

export type Role = 'coordinator' | 'recruiter' | 'interviewer' | 'team-manager' | 'mentor' | 'associate' | 'executive' | 'ops' | 'candidate';

export interface Me {
  subject: string;
  name: string;
  roles: Role[];
}

interface GatewayPaths {
  '/api/me': { get: { responses: { 200: { content: { 'application/json': Me } } } } };
}

const gateway = client<GatewayPaths>();

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => body(gateway.GET('/api/me', {})).catch((error) => (isProblem(error, 401) ? null : Promise.reject(error))),
  staleTime: 60_000,
});

/** The person signed in; used only below the sign-in gate, where there is one. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery);
  if (!data) throw new Error('Nobody is signed in.');
  return data;
}

/** Ends the session here. Not a form: its way over the issuer would leave this origin, which the content security policy forbids. */
export async function signOut() {
  await globalThis.fetch('/sign-out', { method: 'POST', redirect: 'manual' });
  location.assign('/careers');
}
