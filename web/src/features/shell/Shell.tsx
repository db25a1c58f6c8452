import { ActionIcon, Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import mark from '../../theme/trellis.svg';
import { useText } from '../../i18n/text';
import { Navigation } from './Navigation';
import { Offline } from './Offline';
import style from './Shell.module.css';

/** The frame of every page: navigation beside the page, above it on a narrow screen. */
export function Shell({ children }: { children: ReactNode }) {
  const text = useText();
  const narrow = useMediaQuery('(max-width: 1100px)', undefined, { getInitialValueInEffect: false });
  const [opened, { open, close }] = useDisclosure(false);
  const brand = (
    <div className={style.brand}>
      <img src={mark} width={22} height={22} alt="" />
      Trellis
    </div>
  );
  return (
    <div className={style.shell}>
      <a className={style.skip} href="#page">
        {text('shell.skip')}
      </a>
      {narrow ? (
        <header className={style.top}>
          <ActionIcon variant="subtle" size={44} aria-label={text('shell.navigation')} aria-expanded={opened} onClick={open}>
            <IconMenu2 size={20} stroke={1.75} />
          </ActionIcon>
          {brand}
          <Drawer opened={opened} onClose={close} position="left" size={240} title="Trellis" closeButtonProps={{ 'aria-label': text('act.close') }}>
            <Navigation onGo={close} />
          </Drawer>
        </header>
      ) : (
        <aside className={style.side}>
          {brand}
          <Navigation />
        </aside>
      )}
      <main id="page" className={style.page} tabIndex={-1}>
        <Offline />
        {children}
      </main>
    </div>
  );
}
