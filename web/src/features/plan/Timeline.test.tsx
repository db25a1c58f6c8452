import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { periods, rows, zoe } from '../../testing/cohort';
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

  it('says where somebody is on leave or not in the program, and why nothing is pinned there', async () => {
    const omar: Row = { ...zoe, id: 'omar', name: 'Omar Farouk', placements: zoe.placements.slice(0, 1), absences: [{ kind: 'NOT_IN_PROGRAM', from: 2, to: 3 }] };
    const { acts, grid } = await shown([zoe, omar]);
    const leave = within(grid).getByRole('gridcell', { name: 'Zoë Lambert, period 2: On leave' });
    expect(leave.textContent).toBe('On leave');
    expect(leave.querySelector('.tabler-icon-plane-departure')).toBeTruthy();
    expect(leave.style.gridColumn).toBe('9 / span 6');
    expect(within(grid).getByRole('gridcell', { name: 'Omar Farouk, period 2: Not in the program' }).style.gridColumn).toBe('9 / span 12');

    within(grid).getByRole('gridcell', { name: /^Zoë Lambert, period 1/ }).focus();
    key('ArrowRight');
    expect(document.activeElement).toBe(leave);
    ['Enter', 'p', 'w'].forEach(key);
    expect(acts.open).toHaveBeenCalledExactlyOnceWith(zoe, undefined);
    expect(acts.pin).not.toHaveBeenCalled();
    expect(acts.whyNot).not.toHaveBeenCalled();
    key('ArrowRight');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Zoë Lambert, period 3: Growth 3rd');
    await expectAccessible(grid);
  });

  it('names pins and warnings, and violates no accessibility rule', async () => {
    const { grid } = await shown();
    expect(within(grid).getByLabelText('Pinned')).toBeTruthy();
    expect(within(grid).getByLabelText('Warning: No supervisor yet')).toBeTruthy();
    await expectAccessible(grid);
  });
});
