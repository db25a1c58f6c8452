import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { zoe } from '../../testing/cohort';
import { expectAccessible, show } from '../../testing/show';
import { PersonList } from './PersonList';

it('tells one period after another, those on leave as well', async () => {
  const open = vi.fn();
  await show(<PersonList rows={[zoe]} acts={{ open }} />);
  const list = screen.getByRole('list');
  const parts = within(list).getAllByRole('button');
  expect(parts.map((part) => part.textContent)).toEqual(['Period 1Insights 1st', 'Period 2On leave', 'Period 3Growth 3rd']);
  parts.forEach((part) => fireEvent.click(part));
  expect(open.mock.calls).toEqual([
    [zoe, zoe.placements[0]],
    [zoe, undefined],
    [zoe, zoe.placements[1]],
  ]);
  await expectAccessible(list);
});
