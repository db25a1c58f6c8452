import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PlanReading } from '../../../api/rotations';
import { expectAccessible, show } from '../../../testing/show';
import { TrialPanel } from './TrialPanel';
import type { TrialName } from './trials';

const measure = (first: number, proven = true) => ({ proven, headline: proven ? 'Proven: no plan is fairer' : 'Not proven: 1 line below may still be improved', choices: [{ rank: 1, placements: first }], mostPointsLost: 2, peopleAtMost: 1, pointsLost: 5 });
const move = (gain: number | undefined) => ({ associateId: 'mina', name: 'Mina Haddad', from: [], to: [], gain, sentence: 'Mina Haddad: Payments in period 1 (1st) → Search in period 1 (3rd), 2 points lost' });
const slot = { id: 'payments-1', teamId: 'payments', span: { first: 1, periods: 1 } };

const reading = {
  id: 'p1',
  cohortId: 'c1',
  status: 'PUBLISHED',
  periods: [{ number: 1, startsOn: '2027-02-01', endsOn: '2027-07-31' }],
  associates: [{ associateId: 'mina', name: 'Mina Haddad', pointsLost: 0, placements: [] }],
  seats: [{ teamId: 'payments', team: 'Payments' }],
} as unknown as PlanReading;

/** Answers by the end of the address; what was sent is kept. */
function served(answers: Record<string, [number, unknown]>) {
  const sent: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    sent.push({ path, body: request.method === 'POST' ? await request.json() : undefined });
    const [status, value] = path.endsWith('/slots') ? [200, { items: [slot] }] : (answers[path.split('/').at(-1) ?? ''] ?? [404, {}]);
    return new Response(JSON.stringify(value), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' } });
  });
  return sent;
}

async function opened(name: TrialName) {
  const onClose = vi.fn();
  const shown = await show(<TrialPanel name={name} reading={reading} onClose={onClose} />);
  return { ...shown, onClose };
}

async function choose(label: string, option: string) {
  fireEvent.click(screen.getByLabelText(new RegExp(`^${label}`), { selector: 'input' }));
  fireEvent.click(await screen.findByText(option));
}

async function addTeamGone() {
  await choose('What is different', 'A team is gone');
  await choose('Team', 'Payments');
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
}

/** Menus are slow without a browser, the more so on a busy machine. */
vi.setConfig({ testTimeout: 30_000 });

afterEach(() => vi.unstubAllGlobals());

describe('what if', () => {
  it('sends the changes in their order and compares both plans, with who loses in words', async () => {
    const sent = served({ 'what-if': [200, { before: measure(3), after: measure(2), moves: [move(-2)] }] });
    const { container } = await opened('what-if');
    const run = screen.getByRole('button', { name: 'Try it' });
    expect(run.hasAttribute('disabled')).toBe(true);
    await addTeamGone();
    expect(within(screen.getByRole('list', { name: 'Changes, made one after the other' })).getByText('Payments offers nothing')).toBeTruthy();
    fireEvent.click(run);
    expect(await screen.findByText('Proven: no plan is fairer')).toBeTruthy();
    expect(sent.find(({ path }) => path.endsWith('/what-if'))?.body).toEqual({ changes: [{ kind: 'CLOSE_TEAM', teamId: 'payments' }] });
    expect(screen.getByRole('row', { name: '1st 3 2' })).toBeTruthy();
    expect(screen.getByText('2 down')).toBeTruthy();
    await expectAccessible(container);
  });

  it('drops the answer when the list changes', async () => {
    served({ 'what-if': [200, { before: measure(3), after: measure(2), moves: [] }] });
    await opened('what-if');
    await addTeamGone();
    fireEvent.click(screen.getByRole('button', { name: 'Try it' }));
    await screen.findByText('Proven: no plan is fairer');
    fireEvent.click(screen.getByRole('button', { name: 'Remove: Payments offers nothing' }));
    await waitFor(() => expect(screen.queryByText('Proven: no plan is fairer')).toBeNull());
  });

  it('says at the change what was refused about it', async () => {
    served({ 'what-if': [422, { type: 'urn:trellis:problem:validation', errors: [{ pointer: '/changes/0/teamId', detail: 'Payments offers nothing anyway.' }] }] });
    await opened('what-if');
    await addTeamGone();
    fireEvent.click(screen.getByRole('button', { name: 'Try it' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Payments offers nothing anyway.');
  });

  it('says why there would be no plan', async () => {
    served({ 'what-if': [200, { before: measure(3), trouble: '6 people need a seat in period 1, 4 exist.', moves: [] }] });
    await opened('what-if');
    await addTeamGone();
    fireEvent.click(screen.getByRole('button', { name: 'Try it' }));
    expect(await screen.findByText(/6 people need a seat/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('repairs', () => {
  const repair = (allowance: number, changes: number, gain: number | undefined) => ({ allowance, changes, people: 1, emptySeats: 0, noticeDays: 71, after: measure(2, allowance === 0), moves: [{ ...move(gain), sentence: `Mina Haddad: option ${allowance}` }] });

  it('come on cards with the same rows, and the chosen one shows who moves', async () => {
    served({ repairs: [200, { changedSince: ['1 people changed since.'], before: measure(3), repairs: [repair(0, 1, undefined), repair(2, 3, -1)] }] });
    const { container } = await opened('repairs');
    fireEvent.click(screen.getByRole('button', { name: 'Find repairs' }));
    const first = await screen.findByRole('radio', { name: 'A · Fewest changes' });
    expect((first as HTMLInputElement).checked).toBe(true);
    expect(screen.getByText('option 0')).toBeTruthy();
    expect(screen.getAllByText('10 weeks')).toHaveLength(2);
    expect(screen.getByText(/1 people changed since/)).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'B · Fairest' }));
    expect(screen.getByText('option 2')).toBeTruthy();
    expect(screen.queryByText('option 0')).toBeNull();
    await expectAccessible(container);
  });

  it('say that the service is busy, and that nothing changed', async () => {
    served({ repairs: [503, { type: 'urn:trellis:problem:trials-busy', detail: 'Other plans are being tried out.' }] });
    await opened('repairs');
    fireEvent.click(screen.getByRole('button', { name: 'Find repairs' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Other plans are being tried out.');
  });
});

describe('swaps', () => {
  it('tell each part in a sentence', async () => {
    served({ swaps: [200, { items: [{ gain: 2, parts: [{ associateId: 'mina', sentence: 'Mina gives Search and gets Maps, 1 point gained' }, { associateId: 'omar', sentence: 'Omar gives Maps and gets Search, 1 point gained' }] }] }] });
    const { container, onClose } = await opened('swaps');
    expect(await screen.findByText('2 points gained')).toBeTruthy();
    expect(screen.getByText('Omar gives Maps and gets Search, 1 point gained')).toBeTruthy();
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('say when there are none', async () => {
    served({ swaps: [200, { items: [] }] });
    await opened('swaps');
    expect(await screen.findByText('No swap helps')).toBeTruthy();
  });
});
