import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible, show } from '../../testing/show';
import { Root } from './Root';

const unavailable = () => new Response(JSON.stringify({ status: 503, type: 'urn:trellis:problem:upstream-unavailable', detail: 'A service cannot be reached.' }), { status: 503, headers: { 'Content-Type': 'application/problem+json' } });

afterEach(() => vi.unstubAllGlobals());

describe('without knowing who is signed in', () => {
  it('the page has a heading, says what failed and violates no accessibility rule', async () => {
    vi.stubGlobal('fetch', async () => unavailable());
    const { container } = await show(<Root />);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Trellis');
    expect(screen.getByRole('main').contains(screen.getByRole('alert'))).toBe(true);
    expect(screen.getByText('A service cannot be reached.')).toBeTruthy();
    await expectAccessible(container);
  });
});
