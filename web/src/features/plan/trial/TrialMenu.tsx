import { Button, Menu } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import type { PlanReading } from '../../../api/rotations';
import { MenuLink } from '../../../components/links';
import { useText } from '../../../i18n/text';
import { trials, trialsOf } from './trials';

/** Opens what can be tried with this plan; each has an address of its own. */
export function TrialMenu({ reading }: { reading: PlanReading }) {
  const text = useText();
  const offered = trialsOf(reading);
  if (offered.length === 0) return null;
  return (
    <Menu>
      <Menu.Target>
        <Button leftSection={<IconFlask size={16} stroke={1.75} aria-hidden />}>{text('trials')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((name) => (
          <MenuLink key={name} to="/cohorts/$cohortId/plan" params={{ cohortId: reading.cohortId }} search={{ plan: reading.id, try: name }}>
            {text(trials[name].menu)}
          </MenuLink>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
