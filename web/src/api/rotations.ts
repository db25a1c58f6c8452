import { queryOptions } from '@tanstack/react-query';
import { body, client } from './client';
import type { components, paths } from './generated/rotations';

export const rotations = client<paths>();

type Schemas = components['schemas'];
export type Cohort = Schemas['CohortResponse'];
export type Associate = Schemas['AssociateResponse'];
export type Team = Schemas['TeamResponse'];
export type Slot = Schemas['SlotResponse'];

export const cohortsQuery = queryOptions({
  queryKey: ['cohorts'],
  queryFn: async () => (await body(rotations.GET('/api/cohorts', {}))).items,
});

export const associatesQuery = (cohort: string) =>
  queryOptions({
    queryKey: ['associates', cohort],
    queryFn: async () => (await body(rotations.GET('/api/cohorts/{cohort}/associates', { params: { path: { cohort } } }))).items,
  });

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async () => (await body(rotations.GET('/api/teams', {}))).items,
  staleTime: 300_000,
});

export const slotsQuery = (cohort: string) =>
  queryOptions({
    queryKey: ['slots', cohort],
    queryFn: async () => (await body(rotations.GET('/api/slots', { params: { query: { cohort } } }))).items,
  });

export type Window = Schemas['WindowResponse'];

/** Whether lists can still change before it, or will. */
export const isAhead = ({ status }: Window) => status !== 'CLOSED' && status !== 'FROZEN';
export type Preferences = Schemas['PreferencesResponse'];
export type Overview = Schemas['OverviewResponse'];

export const myAssociatesQuery = queryOptions({
  queryKey: ['associates', 'mine'],
  queryFn: async () => (await body(rotations.GET('/api/associates/mine', {}))).items,
});

export const windowsQuery = (cohort: string) =>
  queryOptions({
    queryKey: ['windows', cohort],
    queryFn: async () => (await body(rotations.GET('/api/preference-windows', { params: { query: { cohort } } }))).items,
  });

export const myPreferencesQuery = (cohort: string) =>
  queryOptions({
    queryKey: ['preferences', cohort, 'mine'],
    queryFn: () => body(rotations.GET('/api/preferences/mine', { params: { query: { cohort } } })),
    staleTime: Infinity, // the draft is this page's until somebody else's save is met with a 412
  });

export const overviewQuery = (cohort: string) =>
  queryOptions({
    queryKey: ['preferences', cohort],
    queryFn: () => body(rotations.GET('/api/preferences', { params: { query: { cohort } } })),
  });

export type Seats = Schemas['SeatsResponse'];

export const seatsQuery = (id: string) =>
  queryOptions({
    queryKey: ['cohorts', id, 'seats'],
    queryFn: () => body(rotations.GET('/api/cohorts/{id}/seats', { params: { path: { id } } })),
  });

export const programsQuery = queryOptions({
  queryKey: ['programs'],
  queryFn: async () => (await body(rotations.GET('/api/programs', {}))).items,
});

export type PlanSummary = Schemas['PlanResponse'];
export type PlanReading = Schemas['PlanReading'];

export const plansQuery = (cohort: string) =>
  queryOptions({
    queryKey: ['plans', { cohort }],
    queryFn: async () => (await body(rotations.GET('/api/plans', { params: { query: { cohort } } }))).items,
  });

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', id],
    queryFn: () => body(rotations.GET('/api/plans/{id}', { params: { path: { id } } })),
  });

export type Assignment = Schemas['AssignmentResponse'];

export const whyNotQuery = (plan: string, associate: string, team: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'why-not', associate, team],
    queryFn: () => body(rotations.GET('/api/plans/{id}/why-not', { params: { path: { id: plan }, query: { associate, team } } })),
  });

export const reasonsQuery = (plan: string, associate: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'reasons', associate],
    queryFn: () => body(rotations.GET('/api/plans/{id}/reasons', { params: { path: { id: plan }, query: { associate } } })),
  });

export const conflictQuery = (plan: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'conflict'],
    queryFn: () => body(rotations.GET('/api/plans/{id}/conflict', { params: { path: { id: plan } } })),
  });

export type Change = Schemas['ChangeRequest'];
export type PlanMeasure = Schemas['PlanMeasure'];
export type PersonMove = Schemas['PersonMove'];
export type Repair = Schemas['RepairReading'];

export type Swap = Schemas['SwapReading'];

export const amendmentQuery = (plan: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'changes'],
    queryFn: () => body(rotations.GET('/api/plans/{id}/changes', { params: { path: { id: plan } } })),
  });

export const swapsQuery = (plan: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'swaps'],
    queryFn: () => body(rotations.GET('/api/plans/{id}/swaps', { params: { path: { id: plan } } })),
  });
