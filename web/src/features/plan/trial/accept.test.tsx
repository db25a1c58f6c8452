import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../../testing/show';
import { measure, move, opened, repair, served } from './fixture';

/** Menus are slow without a browser, the more so on a busy machine. */
vi.setConfig({ testTimeout: 30_000 });

afterEach(() => vi.unstubAllGlobals());

describe('repairs', () => {
  it('are accepted as they were seen, and say who publishes them', async () => {
    const sent = served({ repairs: [200, { changedSince: [], before: measure(3), repairs: [repair(0, 1, undefined), repair(2, 3, -1)] }], acceptance: [201, { id: 'p2' }] });
    await opened('repairs');
    fireEvent.click(screen.getByRole('button', { name: 'Find repairs' }));
    fireEvent.click(await screen.findByRole('radio', { name: 'B · Fairest' }));
    expect(screen.getByText(/Plan 1 stays in force until somebody else has approved/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Accept B' }));
    await waitFor(() => expect(sent.find(({ path }) => path.endsWith('/acceptance'))).toMatchObject({ path: '/api/plans/p1/repairs/r2/acceptance', seen: '"7"' }));
  });

  it('say when what was seen is no longer true', async () => {
    served({ repairs: [200, { changedSince: [], before: measure(3), repairs: [repair(0, 1, undefined)] }], acceptance: [409, { type: 'urn:trellis:problem:plan-stale', detail: '1 people changed since.' }] });
    await opened('repairs');
    fireEvent.click(screen.getByRole('button', { name: 'Find repairs' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Accept A' }));
    expect((await screen.findByRole('alert')).textContent).toContain('1 people changed since.');
  });
});

describe('what was decided', () => {
  it('is taken back by unticking it, and an answer goes when it is ticked again', async () => {
    const sent = served({ repairs: [200, { changedSince: [], before: measure(3), repairs: [repair(0, 1, 1)] }] });
    const leave = { kind: 'LEAVE' as const, associateId: 'mina', periods: [1] };
    const { container } = await opened('repairs', { changes: [leave, { kind: 'CLOSE_TEAM', teamId: 'payments' }] });
    const decided = within(screen.getByRole('group', { name: /^Decided already/ }));
    fireEvent.click(decided.getByRole('checkbox', { name: 'Mina Haddad is away in period 1' }));
    expect(decided.getByText('Will be taken back')).toBeTruthy();
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('button', { name: 'Find repairs' }));
    await screen.findByRole('button', { name: 'Accept A' });
    expect(sent.find(({ path }) => path.endsWith('/repairs'))?.body).toEqual({ changes: [], takenBack: [leave] });
    fireEvent.click(decided.getByRole('checkbox', { name: 'Mina Haddad is away in period 1' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Accept A' })).toBeNull());
  });

  it('says when it is too late', async () => {
    served({ repairs: [409, { type: 'urn:trellis:problem:change-begun', detail: 'All that this is about has begun already.' }] });
    await opened('repairs', { changes: [{ kind: 'CLOSE_TEAM', teamId: 'payments' }] });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Payments offers nothing' }));
    fireEvent.click(screen.getByRole('button', { name: 'Find repairs' }));
    expect((await screen.findByRole('alert')).textContent).toContain('has begun already');
  });
});

describe('swaps', () => {
  it('are accepted part by part as a whole', async () => {
    const parts = [
      { associateId: 'mina', name: 'Mina', sentence: 'Mina gives Search and gets Maps', gives: { slotId: 'search-1' }, gets: { slotId: 'maps-1' } },
      { associateId: 'omar', name: 'Omar', sentence: 'Omar gives Maps and gets Search', gives: { slotId: 'maps-1' }, gets: { slotId: 'search-1' } },
    ];
    const sent = served({ swaps: [200, { items: [{ gain: 2, parts }] }], acceptance: [201, { id: 'p2' }] });
    await opened('swaps');
    fireEvent.click(await screen.findByRole('button', { name: 'Accept the swap of Mina, Omar' }));
    await waitFor(() =>
      expect(sent.find(({ path }) => path.endsWith('/swaps/acceptance'))).toMatchObject({
        seen: '"7"',
        body: { parts: [{ associateId: 'mina', gives: 'search-1', gets: 'maps-1' }, { associateId: 'omar', gives: 'maps-1', gets: 'search-1' }] },
      }),
    );
  });
});

describe('what a proposed repair changes', () => {
  it('is told with what was decided, both plans side by side and who moves', async () => {
    served({ changes: [200, { of: 'p0', number: 1, before: measure(3), after: { ...measure(2), headline: 'Proven: no repair has fewer changes' }, changes: [{ kind: 'CLOSE_TEAM', teamId: 'payments' }], takenBack: [{ kind: 'LEAVE', associateId: 'mina', periods: [1] }], moves: [move(-2)] }] });
    const { container } = await opened('changes', { id: 'p2', number: 2, status: 'PROPOSED' });
    expect(await screen.findByText('Proven: no repair has fewer changes')).toBeTruthy();
    expect(screen.getByText('Compared with plan 1, which people know.')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Decided with this plan' })).getByText('Payments offers nothing')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Taken back with this plan' })).getByText('Mina Haddad is away in period 1')).toBeTruthy();
    expect(screen.getByRole('row', { name: 'Plan 1 Plan 2' })).toBeTruthy();
    expect(screen.getByRole('row', { name: '1st 3 2' })).toBeTruthy();
    expect(screen.getByText('2 down')).toBeTruthy();
    await expectAccessible(container);
  });
});
