import { IconArmchair, IconBriefcase, IconHome, IconLayoutGrid, IconLayoutKanban, IconListNumbers, IconMailDollar, IconRoute, IconSpeakerphone, IconUsersGroup, type Icon } from '@tabler/icons-react';
import type { Role } from '../../api/me';
import type { TextId } from '../../i18n/text';

export interface Destination {
  name: TextId;
  icon: Icon;
  to: string;
  roles: Role[];
  /** Stands for one cohort: `$cohortId` is the one chosen. */
  ofCohort?: boolean;
}

/** Every place in the app, in the order of the navigation; each person sees those of their roles. */
export const destinations = [
  { name: 'nav.home', icon: IconHome, to: '/', roles: ['coordinator', 'recruiter', 'interviewer', 'team-manager', 'mentor', 'associate', 'executive', 'ops'] },
  { name: 'nav.cohort', icon: IconUsersGroup, to: '/cohorts/$cohortId', roles: ['coordinator', 'executive'], ofCohort: true },
  { name: 'nav.slots', icon: IconArmchair, to: '/cohorts/$cohortId/slots', roles: ['coordinator', 'team-manager'], ofCohort: true },
  { name: 'nav.preferences', icon: IconListNumbers, to: '/cohorts/$cohortId/preferences', roles: ['coordinator'], ofCohort: true },
  { name: 'nav.plan', icon: IconLayoutGrid, to: '/cohorts/$cohortId/plan', roles: ['coordinator'], ofCohort: true },
  { name: 'nav.rank', icon: IconListNumbers, to: '/rank', roles: ['associate'] },
  { name: 'nav.result', icon: IconRoute, to: '/result', roles: ['associate'] },
  { name: 'nav.requisitions', icon: IconBriefcase, to: '/requisitions', roles: ['recruiter', 'executive'] },
  { name: 'nav.postings', icon: IconSpeakerphone, to: '/postings', roles: ['recruiter'] },
  { name: 'nav.pipeline', icon: IconLayoutKanban, to: '/pipeline', roles: ['recruiter', 'interviewer'] },
  { name: 'nav.offers', icon: IconMailDollar, to: '/offers', roles: ['recruiter'] },
] satisfies Destination[] as Destination[];

export const visibleTo = (roles: Role[]) => destinations.filter((destination) => destination.roles.some((role) => roles.includes(role)));
