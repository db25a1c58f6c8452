import { Kbd, Modal, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/text';
import type { Destination } from './navigation';
import style from './Shell.module.css';

/** Ctrl K: any place by the first letters of its name. */
export function GoTo({ places, cohortId }: { places: Destination[]; cohortId: string }) {
  const text = useText();
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure(false);
  const [wanted, setWanted] = useState('');
  useHotkeys([['mod+K', open]]);
  const found = places.filter(({ name }) => text(name).toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase()));
  const go = (place: Destination | undefined) => {
    if (!place) return;
    close();
    setWanted('');
    void navigate({ to: place.to, params: { cohortId } });
  };
  return (
    <>
      <UnstyledButton className={style.place} onClick={open} aria-haspopup="dialog">
        <IconSearch size={16} stroke={1.75} aria-hidden />
        {text('shell.goTo')}
        <Kbd size="xs">Ctrl K</Kbd>
      </UnstyledButton>
      <Modal opened={opened} onClose={close} title={text('shell.goTo')} closeButtonProps={{ 'aria-label': text('act.close') }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            go(found[0]);
          }}
        >
          <TextInput data-autofocus aria-label={text('shell.goTo.where')} placeholder={text('shell.goTo.where')} value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} />
        </form>
        <ul className={style.found}>
          {found.map((place) => (
            <li key={place.to}>
              <UnstyledButton className={style.place} onClick={() => go(place)}>
                <place.icon size={16} stroke={1.75} aria-hidden />
                {text(place.name)}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}
