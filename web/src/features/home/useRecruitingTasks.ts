import { useQuery } from '@tanstack/react-query';
import { IconBellRinging, IconBriefcase, IconMailDollar, IconSpeakerphone } from '@tabler/icons-react';
import { applicationsQuery, offersQuery } from '../../api/candidates';
import { postingsQuery, requisitionsQuery } from '../../api/jobs';
import { useMe } from '../../api/me';
import { useText } from '../../i18n/text';
import type { Task } from './task';

/** What waits for somebody who hires: requisitions, postings, silent candidates, offers. */
export function useRecruitingTasks(): Task[] {
  const text = useText();
  const { roles, subject } = useMe();
  const hires = roles.includes('recruiter') || roles.includes('coordinator');
  const decides = hires || roles.includes('executive');
  const { data: requisitions = [] } = useQuery({ ...requisitionsQuery, enabled: decides });
  const { data: postings = [] } = useQuery({ ...postingsQuery, enabled: roles.includes('recruiter') });
  const { data: applications = [] } = useQuery({ ...applicationsQuery(), enabled: roles.includes('recruiter') });
  const { data: offers = [] } = useQuery({ ...offersQuery, enabled: hires });
  const recruits = roles.includes('recruiter');
  const silent = applications.filter((application) => application.silent).length;

  const tasks: Task[] = [];
  for (const { id, terms, status, submittedBy } of requisitions) {
    const link = { to: '/requisitions/$id', params: { id } } as const;
    const about = { title: terms.title, openings: terms.openings };
    if (status === 'PENDING_APPROVAL' && submittedBy !== subject) tasks.push({ id, icon: IconBriefcase, tone: 'info', title: text('task.approveRequisition', about), cause: text('task.approveRequisition.cause', { ...about, by: submittedBy ?? '' }), act: text('task.decide'), link });
    if (status === 'APPROVED' && recruits) tasks.push({ id, icon: IconBriefcase, tone: 'accent', title: text('task.openRequisition', about), cause: text('task.openRequisition.cause', about), act: text('task.open'), link });
  }
  for (const { id, content, status, closesAt } of postings) {
    const link = { to: '/postings/$id', params: { id } } as const;
    if (status === 'DRAFT') tasks.push({ id, icon: IconSpeakerphone, tone: 'accent', title: text('task.publishPosting', { title: content.title }), cause: text('task.publishPosting.cause'), due: closesAt, act: text('task.open'), link });
  }
  if (silent > 0) tasks.push({ id: 'silent', icon: IconBellRinging, tone: 'bad', title: text('task.silent', { count: silent }), cause: text('task.silent.cause'), act: text('task.silent.act'), link: { to: '/pipeline', search: { silent: true } } });
  for (const { id, status, seat, author } of offers) {
    const link = { to: '/offers/$id', params: { id } } as const;
    if (status === 'PENDING_APPROVAL' && author !== subject) tasks.push({ id, icon: IconMailDollar, tone: 'info', title: text('task.approveOffer'), cause: text('task.approveOffer.cause', { by: author ?? '' }), act: text('task.decide'), link });
    if (status === 'APPROVED' && seat === 'HELD' && recruits) tasks.push({ id, icon: IconMailDollar, tone: 'accent', title: text('task.extendOffer'), cause: text('task.extendOffer.cause'), act: text('task.open'), link });
  }
  return tasks;
}
