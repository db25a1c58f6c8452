import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { IconCheck, IconEye, IconHistory, IconRefresh, IconSend } from '@tabler/icons-react';
import { useMe } from '../../api/me';
import { plansQuery, type PlanReading } from '../../api/rotations';
import { MenuLink } from '../../components/links';
import { PageHead } from '../../components/PageHead';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import { PlanState } from './PlanState';
import { isSolving } from './reading';
import { TrialMenu } from './trial/TrialMenu';
import type { PlanActs } from './usePlanActs';

interface Props {
  reading: PlanReading;
  acts: PlanActs;
  onSolve: () => void;
  onPublish: () => void;
}

/** Which plan, its state and who can see it, and the one act that moves it on. */
export function PlanHead({ reading, acts, onSolve, onPublish }: Props) {
  const text = useText();
  const dates = useDates();
  const me = useMe();
  const plans = useQuery(plansQuery(reading.cohortId));
  const { number, status, stale, cohortId, cohort, solvedAt, solvedInMillis, requestedBy, review, publication } = reading;
  const mayApprove = requestedBy !== me.subject && review?.by !== me.subject;
  const caption = publication
    ? text('plan.publishedAt', { moment: dates.moment(publication.at) })
    : solvedAt
      ? text('plan.solvedAt', { moment: dates.moment(solvedAt), seconds: ((solvedInMillis ?? 0) / 1000).toFixed(1) })
      : text('plan.requestedAt', { moment: dates.moment(reading.requestedAt) });
  const primary = {
    PROPOSED: { name: text('plan.act.review'), icon: IconEye, run: () => acts.move.start('review'), enabled: !stale },
    IN_REVIEW: { name: text('plan.act.approval'), icon: IconCheck, run: () => acts.move.start('approval'), enabled: !stale && mayApprove },
    APPROVED: { name: text('plan.act.publish'), icon: IconSend, run: onPublish, enabled: !stale },
  }[status as string];
  return (
    <PageHead trail={[<Link to="/cohorts/$cohortId" params={{ cohortId }}>{cohort}</Link>, text('nav.plan')]} title={text('plan.title', { number })} state={<PlanState status={status} />} caption={caption}>
      <Menu>
        <Menu.Target>
          <Button variant="subtle" leftSection={<IconHistory size={16} stroke={1.75} aria-hidden />}>
            {text('history')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {plans.data?.map((plan) => (
            <MenuLink key={plan.id} to="/cohorts/$cohortId/plan" params={{ cohortId }} search={{ plan: plan.id }}>
              {text('plan.title', { number: plan.number })} · {text(`plan.state.${plan.status}`)}
            </MenuLink>
          ))}
        </Menu.Dropdown>
      </Menu>
      <TrialMenu reading={reading} />
      {!isSolving(reading) && status !== 'PUBLISHED' && (
        <Button leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden />} onClick={onSolve}>
          {text('plan.solveAgain')}
        </Button>
      )}
      {primary && (
        <Button variant="filled" leftSection={<primary.icon size={16} stroke={1.75} aria-hidden />} disabled={!primary.enabled} loading={acts.move.isPending} onClick={primary.run}>
          {primary.name}
        </Button>
      )}
    </PageHead>
  );
}
