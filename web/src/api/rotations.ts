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
