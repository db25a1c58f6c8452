import { Button, Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';
import style from './PlanScreen.module.css';

interface Props {
  /** An explanation opens by itself; the summary waits behind a button on a narrow screen. */
  onClose?: () => void;
  children: ReactNode;
}

/** The panel beside the timeline, or a drawer over it on a narrow screen. */
export function SidePanel({ onClose, children }: Props) {
  const text = useText();
  const narrow = useMediaQuery('(max-width: 1100px)', undefined, { getInitialValueInEffect: false });
  const [opened, { open, close }] = useDisclosure(false);
  if (!narrow) {
    return (
      <aside className={style.side} data-aside aria-label={text('plan.panel')}>
        {children}
      </aside>
    );
  }
  return (
    <>
      {!onClose && (
        <Button m={12} leftSection={<IconLayoutSidebarRightExpand size={16} stroke={1.75} aria-hidden />} onClick={open}>
          {text('plan.panel')}
        </Button>
      )}
      <Drawer opened={opened || onClose !== undefined} onClose={onClose ?? close} title={onClose ? undefined : text('plan.panel')} attributes={{ content: { 'aria-label': text('plan.panel') } }} withCloseButton={!onClose} size={404} closeButtonProps={{ 'aria-label': text('act.close') }}>
        <div className={style.side}>{children}</div>
      </Drawer>
    </>
  );
}
