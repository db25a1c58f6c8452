import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { periods, rows } from '../../testing/cohort';
import { expectAccessible, show } from '../../testing/show';
import { arranged, type Row } from './model';
import { calendarOf } from './reading';
import { Timeline } from './Timeline';

const calendar = calendarOf({ periods, trainingMonths: 1 });

async function shown(people: Row[] = arranged(rows, 'everyone', '')) {
  const acts = { open: vi.fn(), pin: vi.fn(), whyNot: vi.fn(), undo: vi.fn(), close: vi.fn() };
  await show(<Timeline rows={people} calendar={calendar} people={people.length} acts={acts} />);
  return { acts, grid: screen.getByRole('grid'), people };
}

const key = (name: string) => fireEvent.keyDown(document.activeElement as Element, { key: name });

describe('the timeline', () => {
  it('has a row per person and a cell per assignment, with the choice in words', async () => {
    const { grid } = await shown();
    expect(within(grid).getAllByRole('row')).toHaveLength(rows.length + 1);
    expect(within(grid).getByRole('gridcell', { name: 'Wei Zhang, period 2: Onboarding 5th' })).toBeTruthy();
    expect(within(grid).getByRole('gridcell', { name: 'Inês Duarte, period 1: Growth not ranked' }).textContent).toContain('not ranked');
    expect(within(grid).getAllByRole('columnheader').map((head) => head.textContent)).toContain('Period 1 Feb – Jul 2027FebMarAprMayJunJul');
  });

  it('is one stop in the tab order and moves by arrows, without leaving the grid', async () => {
    const { grid } = await shown();
    const stops = [...grid.querySelectorAll<HTMLElement>('[tabindex="0"]')];
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    key('ArrowDown');
    key('ArrowRight');
    expect(document.activeElement?.getAttribute('data-cell')).toBe('1:1');
    key('End');
    key('ArrowRight');
    expect(document.activeElement?.getAttribute('data-cell')).toBe('1:3');
    key('Home');
    key('PageUp');
    expect(document.activeElement?.getAttribute('data-cell')).toBe('0:0');
  });

  it('opens, pins, asks why not, undoes and closes from the keyboard', async () => {
    const { acts, grid, people } = await shown();
    within(grid).getByRole('gridcell', { name: /^Mina Haddad, period 1/ }).focus();
    const mina = people.find(({ name }) => name === 'Mina Haddad');
    ['Enter', 'p', 'w', 'z', 'Escape'].forEach(key);
    for (const act of [acts.open, acts.pin, acts.whyNot]) expect(act).toHaveBeenCalledExactlyOnceWith(mina, mina?.placements[0]);
    expect(acts.undo).toHaveBeenCalledOnce();
    expect(acts.close).toHaveBeenCalledOnce();
  });

  it('leaves the browser its own shortcuts', async () => {
    const { acts, grid } = await shown();
    within(grid).getByRole('gridcell', { name: /^Mina Haddad, period 1/ }).focus();
    fireEvent.keyDown(document.activeElement as Element, { key: 'p', ctrlKey: true });
    expect(acts.pin).not.toHaveBeenCalled();
  });

  it('names pins and warnings, and violates no accessibility rule', async () => {
    const { grid } = await shown();
    expect(within(grid).getByLabelText('Pinned')).toBeTruthy();
    expect(within(grid).getByLabelText('Warning: No supervisor yet')).toBeTruthy();
    await expectAccessible(grid);
  });
});
