import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible, show } from '../../testing/show';
import { Board } from './Board';
import type { Card } from './board';

const card = (id: string, changes: Partial<Card> = {}): Card => ({ id, stage: 'SCREENING', status: 'SCREENING', name: `Candidate ${id}`, fact: 'External · Berlin', days: 3, silent: false, answerBy: '2099-01-04', forward: ['ASSESSMENT'], mayReject: true, mayHold: true, ...changes });

async function board(cards: Card[]) {
  const acts = { move: vi.fn(), reject: vi.fn(), hold: vi.fn(), select: vi.fn() };
  const shown = await show(<Board cards={cards} selected={new Set()} acts={acts} />);
  return { acts, ...shown };
}

describe('the board', () => {
  it('counts each stage and says where nobody is', async () => {
    await board([card('K4T'), card('B9L')]);
    const screening = screen.getByRole('region', { name: 'Screening 2' });
    expect(within(screening).getAllByRole('article')).toHaveLength(2);
    expect(within(screen.getByRole('region', { name: 'Offer 0' })).getByText('Nobody here')).toBeTruthy();
  });

  it('moves by the menu only where the application may go', async () => {
    const { acts } = await board([card('K4T')]);
    fireEvent.click(screen.getByRole('button', { name: 'Move Candidate K4T to…' }));
    expect((await screen.findAllByRole('menuitem')).map((item) => item.textContent)).toEqual(['Assessment', 'Hold', 'Reject…']);
    fireEvent.click(screen.getByRole('menuitem', { name: 'Assessment' }));
    expect(acts.move).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ id: 'K4T' })], 'ASSESSMENT');
  });

  it('says who decides where nobody may move it', async () => {
    await board([card('K4T', { stage: 'OFFER', status: 'OFFER', forward: [] })]);
    fireEvent.keyDown(screen.getByRole('article', { name: 'Candidate K4T' }), { key: 'm' });
    expect(await screen.findByRole('menuitem', { name: 'The candidate answers the offer' })).toBeTruthy();
  });

  it('goes from card to card by arrows and selects with X', async () => {
    const { acts } = await board([card('A2A', { days: 9 }), card('B3B'), card('C4C', { stage: 'DECISION', status: 'DECISION' })]);
    const at = () => document.activeElement?.getAttribute('aria-label');
    const key = (name: string) => fireEvent.keyDown(document.activeElement as Element, { key: name });
    screen.getByRole('article', { name: 'Candidate A2A' }).focus();
    key('ArrowDown');
    expect(at()).toBe('Candidate B3B');
    key('ArrowRight');
    expect(at()).toBe('Candidate C4C');
    key('x');
    expect(acts.select).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'C4C' }), true);
  });

  it('says in words who has heard nothing, and violates no accessibility rule', async () => {
    const { container } = await board([card('K4T', { silent: true, days: 9 })]);
    expect(screen.getByText('Silent 9 days')).toBeTruthy();
    await expectAccessible(container);
  });
});
