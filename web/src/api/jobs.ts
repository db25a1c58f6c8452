import { queryOptions } from '@tanstack/react-query';
import { body, client, everything } from './client';
import type { components, paths } from './generated/jobs';

export const jobs = client<paths>();

type Schemas = components['schemas'];
export type Requisition = Schemas['RequisitionResponse'];
export type RequisitionTerms = Schemas['RequisitionTerms'];
export type Posting = Schemas['PostingResponse'];
export type PostingContent = Schemas['PostingContent'];

const limit = 200;

export const requisitionsQuery = queryOptions({
  queryKey: ['requisitions'],
  queryFn: () => everything((after) => body(jobs.GET('/api/requisitions', { params: { query: { after, limit } } }))),
});

export const requisitionQuery = (id: string) =>
  queryOptions({
    queryKey: ['requisitions', id],
    queryFn: () => body(jobs.GET('/api/requisitions/{id}', { params: { path: { id } } })),
  });

export const postingsQuery = queryOptions({
  queryKey: ['postings'],
  queryFn: () => everything((after) => body(jobs.GET('/api/postings', { params: { query: { after, limit } } }))),
});

export const postingQuery = (id: string) =>
  queryOptions({
    queryKey: ['postings', id],
    queryFn: () => body(jobs.GET('/api/postings/{id}', { params: { path: { id } } })),
  });

export const lintQuery = (id: string) =>
  queryOptions({
    queryKey: ['postings', id, 'lint'],
    queryFn: () => body(jobs.GET('/api/postings/{id}/lint', { params: { path: { id } } })),
  });
