import { afterEach, describe, expect, it, vi } from 'vitest';
import { body, client, everything } from './client';
import { isProblem } from './problem';

interface Paths {
  '/api/things': {
    get: { responses: { 200: { content: { 'application/json': { name: string } } } } };
    post: { responses: { 200: { content: { 'application/json': { name: string } } } } };
  };
}

function answering(...answers: Response[]) {
  const sent: Request[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    sent.push(request);
    return Promise.resolve(answers.shift());
  });
  return sent;
}

const json = (value: unknown, init?: ResponseInit) => new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' }, ...init });

afterEach(() => {
  vi.unstubAllGlobals();
  document.cookie = 'XSRF-TOKEN=; max-age=0';
});

describe('the client', () => {
  it('sends the CSRF token and an Idempotency-Key with a change, and neither with a read', async () => {
    document.cookie = 'XSRF-TOKEN=a%2Fb';
    const sent = answering(json({ name: 'one' }), json({ name: 'two' }));
    const things = client<Paths>();
    await body(things.POST('/api/things', {}));
    await body(things.GET('/api/things', {}));
    expect(sent.map(({ headers }) => headers.get('X-XSRF-TOKEN'))).toEqual(['a/b', null]);
    expect(sent[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent[1]?.headers.get('Idempotency-Key')).toBeNull();
  });

  it('keeps the key of an intention that is tried again', async () => {
    const sent = answering(json({}), json({}));
    const things = client<Paths>();
    for (let i = 0; i < 2; i++) await body(things.POST('/api/things', { headers: { 'Idempotency-Key': 'same' } }));
    expect(sent.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['same', 'same']);
  });

  it('throws a problem with what the service said', async () => {
    answering(json({ type: 'urn:trellis:problem:second-person', detail: 'Somebody else approves it.', traceId: 't1' }, { status: 422 }));
    const refused = await body(client<Paths>().POST('/api/things', {})).catch((error: unknown) => error);
    expect(isProblem(refused, 422)).toBe(true);
    expect(refused).toMatchObject({ kind: 'second-person', message: 'Somebody else approves it.', problem: { traceId: 't1' } });
  });

  it('throws a problem for an answer that is none of ours', async () => {
    answering(new Response('<html>', { status: 502 }));
    await expect(body(client<Paths>().GET('/api/things', {}))).rejects.toMatchObject({ status: 502 });
  });
});

it('reads a list to its last page', async () => {
  const pages: Record<string, { items: number[]; next?: string | null }> = { '': { items: [1, 2], next: 'b' }, b: { items: [3], next: null } };
  const asked: (string | undefined)[] = [];
  const all = await everything((after) => {
    asked.push(after);
    return Promise.resolve(pages[after ?? ''] ?? { items: [] });
  });
  expect([all, asked]).toEqual([[1, 2, 3], [undefined, 'b']]);
});
