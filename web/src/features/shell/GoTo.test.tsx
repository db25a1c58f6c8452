import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, show } from '../../testing/show';
import { GoTo } from './GoTo';
import { destinations } from './navigation';

/** The places of a coordinator: those of a cohort come with the cohorts. */
function Late() {
  const [cohortId, setCohortId] = useState('');
  return (
    <>
      <button onClick={() => setCohortId('c1')}>cohorts arrive</button>
      <GoTo places={destinations.filter((place) => !place.ofCohort || cohortId)} cohortId={cohortId} />
    </>
  );
}

const dialog = () => screen.queryByRole('dialog');
const ask = async (place: string) => {
  fireEvent.keyDown(document.documentElement, { key: 'k', code: 'KeyK', ctrlKey: true });
  const where = await screen.findByRole('textbox', { name: 'Where to' });
  fireEvent.change(where, { target: { value: place } });
  fireEvent.submit(where);
};

describe('going to a place', () => {
  it('goes at once where the place is known', async () => {
    await show(<Late />);
    await ask('pipe');
    await waitFor(() => expect(dialog()).toBeNull());
  });

  it('waits for a place that is not known yet, and goes there then', async () => {
    await show(<Late />);
    await ask('plan');
    expect(screen.getByText('No place of that name yet')).toBeTruthy();
    await expectAccessible(document.body);
    fireEvent.click(screen.getByText('cohorts arrive'));
    await waitFor(() => expect(dialog()).toBeNull());
  });

  it('goes nowhere once another place is being typed', async () => {
    await show(<Late />);
    await ask('plan');
    fireEvent.change(screen.getByRole('textbox', { name: 'Where to' }), { target: { value: 'pla' } });
    fireEvent.click(screen.getByText('cohorts arrive'));
    expect(dialog()).not.toBeNull();
  });
});
