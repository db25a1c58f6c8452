import { vi } from 'vitest';
import type { PlanReading } from '../../../api/rotations';
import { show } from '../../../testing/show';
import { TrialPanel } from './TrialPanel';
import type { TrialName } from './trials';

export const measure = (first: number, proven = true) => ({ proven, headline: proven ? 'Proven: no plan is fairer' : 'Not proven: 1 line below may still be improved', choices: [{ rank: 1, placements: first }], mostPointsLost: 2, peopleAtMost: 1, pointsLost: 5 });
export const move = (gain: number | undefined) => ({ associateId: 'mina', name: 'Mina Haddad', from: [], to: [], gain, sentence: 'Mina Haddad: Payments in period 1 (1st) → Search in period 1 (3rd), 2 points lost' });
const slot = { id: 'payments-1', teamId: 'payments', span: { first: 1, periods: 1 } };

const reading = {
  id: 'p1',
  number: 1,
  revision: 7,
  cohortId: 'c1',
  status: 'PUBLISHED',
  periods: [{ number: 1, startsOn: '2027-02-01', endsOn: '2027-07-31' }],
  associates: [{ associateId: 'mina', name: 'Mina Haddad', pointsLost: 0, placements: [] }],
  changes: [],
  seats: [{ teamId: 'payments', team: 'Payments' }],
} as unknown as PlanReading;

/** Answers by the end of the address; what was sent is kept. */
export function served(answers: Record<string, [number, unknown]>) {
  const sent: { path: string; body: unknown; seen: string | null }[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    const text = await request.text();
    sent.push({ path, body: text ? JSON.parse(text) : undefined, seen: request.headers.get('If-Match') });
    const [status, value] = path.endsWith('/slots') ? [200, { items: [slot] }] : (answers[path.split('/').at(-1) ?? ''] ?? [404, {}]);
    return new Response(JSON.stringify(value), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' } });
  });
  return sent;
}

export async function opened(name: TrialName, other: Partial<PlanReading> = {}) {
  const onClose = vi.fn();
  const shown = await show(<TrialPanel name={name} reading={{ ...reading, ...other }} onClose={onClose} />);
  return { ...shown, onClose };
}

/** A repair with as many changes to spare. */
export const repair = (allowance: number, changes: number, gain: number | undefined) => ({ id: `r${allowance}`, allowance, changes, people: 1, emptySeats: 0, noticeDays: 71, after: measure(2, allowance === 0), moves: [{ ...move(gain), sentence: `Mina Haddad: option ${allowance}` }] });
