import { Menu, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMatches } from '@tanstack/react-router';
import { IconSelector } from '@tabler/icons-react';
import { cohortsQuery } from '../../api/rotations';
import { MenuLink } from '../../components/links';
import { useText } from '../../i18n/text';
import style from './Shell.module.css';
import { useCohort } from './useCohort';

const cohortPages = ['/cohorts/$cohortId/plan', '/cohorts/$cohortId/slots', '/cohorts/$cohortId/preferences'] as const;

/** The cohort all pages below are about; another one opens the same page for it. */
export function CohortSwitcher() {
  const text = useText();
  const { data: cohorts = [] } = useQuery(cohortsQuery);
  const chosen = useCohort();
  const here = useMatches({ select: (matches) => matches.at(-1)?.fullPath ?? '' });
  const to = cohortPages.find((page) => page === here) ?? '/cohorts/$cohortId';
  return (
    <Menu position="bottom-start" width={180}>
      <Menu.Target>
        <UnstyledButton className={style.switcher}>
          <span>
            <b>{chosen?.name ?? text('cohort.choose')}</b>
            {chosen && <span>{text('cohort.seats', { taken: chosen.seats - chosen.seatsFree, seats: chosen.seats })}</span>}
          </span>
          <IconSelector size={16} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {cohorts.map((cohort) => (
          <MenuLink key={cohort.id} to={to} params={{ cohortId: cohort.id }}>
            {cohort.name}
          </MenuLink>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
