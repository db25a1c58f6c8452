import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Offer } from '../../api/candidates';
import { show } from '../../testing/show';
import { OfferActs } from './OfferActs';

const lena = { subject: 'lena.brandt', name: 'Lena Brandt', roles: ['recruiter'] };

async function approved(changes: Partial<Offer>) {
  const offer = { id: 'o1', status: 'APPROVED', seat: 'REQUESTED', author: 'nora.lindholm', ...changes } as Offer;
  await show(<OfferActs offer={offer} name="Noor Visser" />);
}

beforeEach(() => vi.stubGlobal('fetch', async () => Response.json(lena)));
afterEach(() => vi.unstubAllGlobals());

describe('an approved offer', () => {
  it('waits while its seat is asked for', async () => {
    await approved({});
    expect(await screen.findByText('It can be extended once a seat is held.')).toBeTruthy();
  });

  it('says when the intake is over', async () => {
    await approved({ intake: { status: 'OVER' } });
    expect(await screen.findByText(/^The cohort's intake is over/)).toBeTruthy();
  });

  it('says when its cohort does not exist, and can only be rescinded', async () => {
    await approved({ seat: 'DENIED' });
    expect(await screen.findByText(/names a cohort that does not exist/)).toBeTruthy();
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Rescind']);
  });
});
