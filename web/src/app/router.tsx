import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Failure } from '../components/States';
import { Root } from '../features/shell/Root';
import { Missing } from '../features/shell/Missing';

const root = createRootRoute({ component: Root, notFoundComponent: Missing, errorComponent: ({ error }) => <Failure error={error} /> });
const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const home = createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('../features/home/HomePage'), 'HomePage') });

const cohort = createRoute({
  getParentRoute: () => root,
  path: '/cohorts/$cohortId',
  component: lazyRouteComponent(() => import('../features/cohort/CohortPage'), 'CohortPage'),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/cohorts/$cohortId/plan',
  validateSearch: (search: Record<string, unknown>): { plan?: string; why?: string; person?: string } => ({ plan: word(search.plan), why: word(search.why), person: word(search.person) }),
  component: lazyRouteComponent(() => import('../features/plan/PlanPage'), 'PlanPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, cohort, plan]),
  basepath: '/app',
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
