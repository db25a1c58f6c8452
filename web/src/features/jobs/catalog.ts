import type { PostingContent, RequisitionTerms } from '../../api/jobs';

export const levels: RequisitionTerms['level'][] = ['PRODUCT_COORDINATOR', 'PRODUCT_ANALYST', 'APM', 'PM', 'SENIOR_PM'];
export const employmentTypes: RequisitionTerms['employmentType'][] = ['FULL_TIME', 'PART_TIME', 'TEMPORARY', 'INTERN'];
export const paths: PostingContent['paths'][number][] = ['JUNIOR', 'VENTURE', 'INTERNAL'];
export const visibilities = ['PUBLIC', 'INTERNAL', 'PRIVATE'] as const;
