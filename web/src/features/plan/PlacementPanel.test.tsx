import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { PlanReading } from '../../api/rotations';
import { zoe } from '../../testing/cohort';
import { expectAccessible, show } from '../../testing/show';
import { PlacementPanel } from './PlacementPanel';

const none = () => undefined;
const reading = { status: 'PROPOSED', pins: [{ associateId: 'zoe-lambert', slotId: 'Zoë Lambert-3', reason: 'Asked for', by: 'dana' }], seats: [{ teamId: 'maps', team: 'Maps' }] } as unknown as PlanReading;

it('offers a pin for what somebody has, and none for a leave', async () => {
  const { container } = await show(<PlacementPanel reading={reading} row={zoe} onPin={none} onUnpin={none} onWhyNot={none} onClose={none} />);
  expect(screen.getByText('On leave')).toBeTruthy();
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent)).toEqual(['Close', 'Pin Zoë Lambert to Insights', 'Unpin', 'Why not Maps?']);
  expect(screen.getByText('Pinned: Asked for')).toBeTruthy();
  await expectAccessible(container);
});
