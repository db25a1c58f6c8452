import createClient, { type Middleware } from 'openapi-fetch';
import { ProblemError, type Problem } from './problem';

/** A resource with the revision that a later change of it names in If-Match. */
export interface Versioned<T> {
  value: T;
  etag: string;
}

const cookie = (name: string) =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

const changes: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept', 'application/json, application/problem+json');
    if (request.method === 'GET') return;
    const token = cookie('XSRF-TOKEN');
    if (token) request.headers.set('X-XSRF-TOKEN', decodeURIComponent(token));
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    }
  },
};

export function client<Paths extends object>() {
  const made = createClient<Paths>({ baseUrl: location.origin, fetch: (request) => globalThis.fetch(request) });
  made.use(changes);
  return made;
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

function refuse({ error, response }: Answer<unknown>): never {
  const problem = typeof error === 'object' && error !== null ? (error as Problem) : {};
  throw new ProblemError(response.status, problem);
}

/** The body of a good answer; a problem is thrown. */
export async function body<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (!got.response.ok) refuse(got);
  return got.data as T;
}

export async function versioned<T>(answer: Promise<Answer<T>>): Promise<Versioned<T>> {
  const got = await answer;
  if (!got.response.ok) refuse(got);
  return { value: got.data as T, etag: got.response.headers.get('ETag') ?? '' };
}

interface Page<T> {
  items: T[];
  next?: string | null;
}

/** All items of a paged list, page after page. */
export async function everything<T>(page: (after: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const got = await page(after);
    items.push(...got.items);
    after = got.next ?? undefined;
  } while (after !== undefined);
  return items;
}
