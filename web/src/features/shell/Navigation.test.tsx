import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { show } from '../../testing/show';
import { Navigation } from './Navigation';

afterEach(() => vi.unstubAllGlobals());

it('says where one is, whatever is looked at there', async () => {
  const lena = { subject: 'lena.brandt', name: 'Lena Brandt', roles: ['recruiter'] };
  vi.stubGlobal('fetch', async (request: Request) => Response.json(request.url.endsWith('/api/me') ? lena : { items: [] }));
  await show(<Navigation />, '/pipeline?silent=true');
  expect((await screen.findByRole('link', { name: 'Pipeline' })).getAttribute('aria-current')).toBe('page');
  expect(screen.getByRole('link', { name: 'Home' }).getAttribute('aria-current')).toBeNull();
});
