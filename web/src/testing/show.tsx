import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import axe from 'axe-core';
import { expect } from 'vitest';
import { Announcer } from '../components/Announcer';
import { Language } from '../i18n/Language';
import { theme } from '../theme/theme';

/** Renders with everything a component finds around it in the app, at an address of it. */
export async function show(content: ReactNode, at = '/') {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => content, notFoundComponent: () => content }),
    history: createMemoryHistory({ initialEntries: [at] }),
  });
  await router.load();
  const shown = render(
    <Language>
      <MantineProvider theme={theme} env="test" withCssVariables={false} withGlobalClasses={false}>
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <Announcer>
            <RouterProvider router={router as never} />
          </Announcer>
        </QueryClientProvider>
      </MantineProvider>
    </Language>,
  );
  await act(async () => undefined);
  return shown;
}

/** Color contrast needs a real browser and is checked there. */
export async function expectAccessible(element: Element) {
  const { violations } = await axe.run(element, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
