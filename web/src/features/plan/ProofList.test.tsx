import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { stages } from '../../testing/cohort';
import { expectAccessible, show } from '../../testing/show';
import { ProofList } from './ProofList';
import type { Stage } from './stages';

describe('the proof', () => {
  it('says proven only when every stage is', async () => {
    await show(<ProofList policy="fairest" stages={stages} />);
    expect(screen.getByRole('heading', { name: 'Proven: no plan is fairer' })).toBeTruthy();
    expect(screen.getByText('4 people lose 3 or more')).toBeTruthy();
    expect(screen.getByText('14 people lose anything at all')).toBeTruthy();
    expect(screen.getByText('20 / 20')).toBeTruthy();
  });

  it('gives value, best possible and gap for what is open', async () => {
    const open: Stage = { sentence: '12 people lose 2 or more', found: 12, best: 11, proven: false };
    const { container } = await show(<ProofList policy="fairest" stages={stages.with(1, open)} />);
    expect(screen.getByRole('heading', { name: '1 from proven' })).toBeTruthy();
    expect(screen.getByText('12 / 11')).toBeTruthy();
    expect(screen.queryByText(/Proven:/)).toBeNull();
    await expectAccessible(container);
  });
});
