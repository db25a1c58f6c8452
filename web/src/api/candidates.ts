import { queryOptions } from '@tanstack/react-query';
import { body, client, everything } from './client';
import type { components, paths } from './generated/candidates';

export const candidates = client<paths>();

type Schemas = components['schemas'];
export type Application = Schemas['Card'];
export type Dossier = Schemas['Dossier'];
export type Vacancy = Schemas['Vacancy'];
export type Findings = Schemas['Findings'];
export type Offer = Schemas['OfferResponse'];
export type Scorecard = Schemas['ScorecardResponse'];

const limit = 200;

export const applicationsQuery = (posting?: string) =>
  queryOptions({
    queryKey: ['applications', { posting }],
    queryFn: () => everything((after) => body(candidates.GET('/api/applications', { params: { query: { posting, after, limit } } }))),
  });

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', id],
    queryFn: () => body(candidates.GET('/api/applications/{id}', { params: { path: { id } } })),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', id, 'history'],
    queryFn: () => body(candidates.GET('/api/applications/{id}/history', { params: { path: { id } } })),
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', id],
    queryFn: () => body(candidates.GET('/api/people/{id}', { params: { path: { id } } })),
  });

export const offersQuery = queryOptions({
  queryKey: ['offers'],
  queryFn: () => everything((after) => body(candidates.GET('/api/offers', { params: { query: { after, limit } } }))),
});

export const offersOfQuery = (application: string) =>
  queryOptions({
    queryKey: ['offers', { application }],
    queryFn: async () => (await body(candidates.GET('/api/offers', { params: { query: { application } } }))).items,
  });

export const offerQuery = (id: string) =>
  queryOptions({
    queryKey: ['offers', id],
    queryFn: () => body(candidates.GET('/api/offers/{id}', { params: { path: { id } } })),
  });

export const vacanciesQuery = queryOptions({
  queryKey: ['vacancies'],
  queryFn: () => everything((after) => body(candidates.GET('/api/vacancies', { params: { query: { after, limit } } }))),
});

export const scorecardsQuery = (application: string) =>
  queryOptions({
    queryKey: ['applications', application, 'scorecards'],
    queryFn: () => body(candidates.GET('/api/applications/{id}/scorecards', { params: { path: { id: application } } })),
  });
