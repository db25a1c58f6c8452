import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Broken } from '../features/shell/Broken';
import { Root } from '../features/shell/Root';
import { trialNamed, type TrialName } from '../features/plan/trial/trials';
import { Missing } from '../features/shell/Missing';

const root = createRootRoute({ component: Root, notFoundComponent: Missing, errorComponent: ({ error }) => <Broken error={error} /> });
type Search = Record<string, unknown>;
const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const home = createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('../features/home/HomePage'), 'HomePage') });

const cohort = createRoute({
  getParentRoute: () => root,
  path: '/cohorts/$cohortId',
  component: lazyRouteComponent(() => import('../features/cohort/CohortPage'), 'CohortPage'),
});
const slots = createRoute({
  getParentRoute: () => root,
  path: '/cohorts/$cohortId/slots',
  component: lazyRouteComponent(() => import('../features/slots/SlotsPage'), 'SlotsPage'),
});
const preferences = createRoute({
  getParentRoute: () => root,
  path: '/cohorts/$cohortId/preferences',
  component: lazyRouteComponent(() => import('../features/preferences/PreferencesPage'), 'PreferencesPage'),
});
const plan = createRoute({
  getParentRoute: () => root,
  path: '/cohorts/$cohortId/plan',
  validateSearch: (search: Search): { plan?: string; why?: string; person?: string; try?: TrialName } => ({ plan: word(search.plan), why: word(search.why), person: word(search.person), try: trialNamed(search.try) }),
  component: lazyRouteComponent(() => import('../features/plan/PlanPage'), 'PlanPage'),
});

const rank = createRoute({ getParentRoute: () => root, path: '/rank', component: lazyRouteComponent(() => import('../features/rank/RankPage'), 'RankPage') });
const result = createRoute({ getParentRoute: () => root, path: '/result', component: lazyRouteComponent(() => import('../features/result/ResultPage'), 'ResultPage') });

const requisitions = createRoute({
  getParentRoute: () => root,
  path: '/requisitions',
  component: lazyRouteComponent(() => import('../features/requisitions/RequisitionsPage'), 'RequisitionsPage'),
});
const newRequisition = createRoute({
  getParentRoute: () => root,
  path: '/requisitions/new',
  component: lazyRouteComponent(() => import('../features/requisitions/NewRequisitionPage'), 'NewRequisitionPage'),
});
const requisition = createRoute({
  getParentRoute: () => root,
  path: '/requisitions/$id',
  component: lazyRouteComponent(() => import('../features/requisitions/RequisitionPage'), 'RequisitionPage'),
});
const postings = createRoute({ getParentRoute: () => root, path: '/postings', component: lazyRouteComponent(() => import('../features/postings/PostingsPage'), 'PostingsPage') });
const newPosting = createRoute({
  getParentRoute: () => root,
  path: '/postings/new',
  validateSearch: (search: Search): { requisition?: string } => ({ requisition: word(search.requisition) }),
  component: lazyRouteComponent(() => import('../features/postings/NewPostingPage'), 'NewPostingPage'),
});
const posting = createRoute({ getParentRoute: () => root, path: '/postings/$id', component: lazyRouteComponent(() => import('../features/postings/PostingPage'), 'PostingPage') });
const pipeline = createRoute({
  getParentRoute: () => root,
  path: '/pipeline',
  validateSearch: (search: Search): { posting?: string; silent?: boolean } => ({ posting: word(search.posting), silent: search.silent === true || undefined }),
  component: lazyRouteComponent(() => import('../features/pipeline/PipelinePage'), 'PipelinePage'),
});
const application = createRoute({
  getParentRoute: () => root,
  path: '/applications/$id',
  component: lazyRouteComponent(() => import('../features/application/ApplicationPage'), 'ApplicationPage'),
});
const offers = createRoute({ getParentRoute: () => root, path: '/offers', component: lazyRouteComponent(() => import('../features/offers/OffersPage'), 'OffersPage') });
const offer = createRoute({ getParentRoute: () => root, path: '/offers/$id', component: lazyRouteComponent(() => import('../features/offers/OfferPage'), 'OfferPage') });

export const router = createRouter({
  routeTree: root.addChildren([home, cohort, slots, preferences, plan, rank, result, requisitions, newRequisition, requisition, postings, newPosting, posting, pipeline, application, offers, offer]),
  basepath: '/app',
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
