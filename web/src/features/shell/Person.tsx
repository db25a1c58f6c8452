import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { signOut, useMe } from '../../api/me';
import { Avatar } from '../../components/Avatar';
import { useText, type TextId } from '../../i18n/text';
import style from './Shell.module.css';

/** Who is signed in, the color scheme, and the way out. */
export function Person() {
  const text = useText();
  const { name, roles } = useMe();
  const { setColorScheme } = useMantineColorScheme();
  return (
    <div>
      <Menu position="top-start">
        <Menu.Target>
          <UnstyledButton className={style.person}>
            <Avatar name={name} size={28} />
            <span>
              <b>{name}</b>
              <span>{roles.map((role) => text(`role.${role}` as TextId)).join(', ')}</span>
            </span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconSun size={16} stroke={1.75} />} onClick={() => setColorScheme('light')}>
            {text('shell.light')}
          </Menu.Item>
          <Menu.Item leftSection={<IconMoon size={16} stroke={1.75} />} onClick={() => setColorScheme('dark')}>
            {text('shell.dark')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} stroke={1.75} />} onClick={() => void signOut()}>
            {text('shell.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
