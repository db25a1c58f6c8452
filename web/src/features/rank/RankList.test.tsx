import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible, show } from '../../testing/show';
import type { Ranking } from './list';
import { RankList } from './RankList';

const teams = new Map(['Insights', 'Platform', 'Search'].map((name) => [name, { id: name, name, seats: 2, skills: [] }]));
const limits = { minimum: 2, stars: 1, vetoes: 1 };

function Held({ locked = false, onVeto = () => undefined }: { locked?: boolean; onVeto?: (team: string) => void }) {
  const [ranking, setRanking] = useState<Ranking>({ order: [['Insights'], ['Platform'], ['Search']], vetoes: [], stars: [] });
  return <RankList ranking={ranking} limits={limits} teams={teams} locked={locked} onChange={setRanking} onVeto={onVeto} />;
}

const rows = () => within(screen.getByRole('list', { name: 'My list' })).getAllByRole('listitem');
const order = () => rows().map((row) => row.getAttribute('aria-label'));
const row = (name: string) => screen.getByRole('listitem', { name: new RegExp(`: ${name}$`) });

describe('the list', () => {
  it('moves a row with Alt and an arrow, says so, and keeps the focus on it', async () => {
    await show(<Held />);
    row('Search').focus();
    fireEvent.keyDown(row('Search'), { key: 'ArrowUp', altKey: true });
    expect(order()).toEqual(['1: Insights', '2: Search', '3: Platform']);
    expect(screen.getByRole('status').textContent).toContain('Search, now 2 of 3');
    expect(document.activeElement).toBe(row('Search'));
  });

  it('ties with T and says with whom', async () => {
    await show(<Held />);
    fireEvent.keyDown(row('Platform'), { key: 't' });
    expect(order()).toEqual(['1: Insights', '1: Platform', '3: Search']);
    expect(screen.getByRole('status').textContent).toContain('Platform, now 1 of 3, tied with Insights');
  });

  it('does by buttons and by menu what it does by drag and by key', async () => {
    await show(<Held />);
    fireEvent.click(screen.getByRole('button', { name: 'Move Insights down' }));
    expect(order()).toEqual(['1: Platform', '2: Insights', '3: Search']);
    fireEvent.click(screen.getByRole('button', { name: 'More for Search' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Place 1' }));
    expect(order()).toEqual(['1: Search', '2: Platform', '3: Insights']);
  });

  it('stars one team and asks for the reason of a veto', async () => {
    const onVeto = vi.fn();
    await show(<Held onVeto={onVeto} />);
    fireEvent.keyDown(row('Search'), { key: 's' });
    expect(screen.getByRole('button', { name: 'Star Search' }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.keyDown(row('Search'), { key: 'v' });
    expect(onVeto).toHaveBeenCalledExactlyOnceWith('Search');
  });

  it('cannot be changed once the window is over', async () => {
    await show(<Held locked />);
    fireEvent.keyDown(row('Search'), { key: 'ArrowUp', altKey: true });
    expect(order()).toEqual(['1: Insights', '2: Platform', '3: Search']);
    expect(screen.getByRole('button', { name: 'Move Search up' })).toHaveProperty('disabled', true);
  });

  it('violates no accessibility rule', async () => {
    const { container } = await show(<Held />);
    await expectAccessible(container);
  });
});
