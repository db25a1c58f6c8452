import { Kbd, Modal, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/text';
import type { Destination } from './navigation';
import style from './Shell.module.css';

/**
 * Ctrl K: any place by the first letters of its name. Places of a cohort are known a moment after the page is:
 * whoever pressed Enter before that is taken there once they are.
 */
export function GoTo({ places, cohortId }: { places: Destination[]; cohortId: string }) {
  const text = useText();
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure(false);
  const [wanted, setWanted] = useState('');
  const [asked, setAsked] = useState(false);
  useHotkeys([['mod+K', open]]);
  const found = places.filter(({ name }) => text(name).toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase()));
  const leave = () => {
    close();
    setWanted('');
    setAsked(false);
  };
  const go = (place: Destination) => navigate({ to: place.to, params: { cohortId } }).then(leave);
  const known = asked && found.length > 0;
  useEffect(() => {
    if (known && found[0]) void go(found[0]);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the place asked for becomes known
  }, [known]);
  return (
    <>
      <UnstyledButton className={style.place} onClick={open} aria-haspopup="dialog">
        <IconSearch size={16} stroke={1.75} aria-hidden />
        {text('shell.goTo')}
        <Kbd size="xs">Ctrl K</Kbd>
      </UnstyledButton>
      <Modal opened={opened} onClose={leave} title={text('shell.goTo')} closeButtonProps={{ 'aria-label': text('act.close') }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
          }}
        >
          <TextInput
            data-autofocus
            aria-label={text('shell.goTo.where')}
            placeholder={text('shell.goTo.where')}
            value={wanted}
            onChange={(event) => {
              setWanted(event.currentTarget.value);
              setAsked(false);
            }}
          />
        </form>
        {found.length === 0 && <p role="status">{text('shell.goTo.none')}</p>}
        <ul className={style.found}>
          {found.map((place) => (
            <li key={place.to}>
              <UnstyledButton className={style.place} onClick={() => void go(place)}>
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
