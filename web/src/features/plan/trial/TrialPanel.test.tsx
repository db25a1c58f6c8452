import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../../testing/show';
import { measure, move, opened, repair, served } from './fixture';

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
  it('lets a pin be given up: an exchange leaves some, and nobody is away where they are pinned', async () => {
    const sent = served({ repairs: [200, { changedSince: [], before: measure(3), repairs: [] }] });
    await opened('repairs');
    await choose('What is different', 'A pin is given up');
    await choose('Person', 'Mina Haddad');
    await choose('Slot', 'Payments, period 1');
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    fireEvent.click(screen.getByRole('button', { name: 'Find repairs' }));
    await waitFor(() => expect(sent.find(({ path }) => path.endsWith('/repairs'))?.body).toMatchObject({ changes: [{ kind: 'UNPIN', associateId: 'mina', slotId: 'payments-1' }] }));
  });

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
    served({ swaps: [200, { items: [{ gain: 2, parts: [{ associateId: 'mina', name: 'Mina', sentence: 'Mina gives Search and gets Maps, 1 point gained' }, { associateId: 'omar', name: 'Omar', sentence: 'Omar gives Maps and gets Search, 1 point gained' }] }] }] });
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
