import { Button, Modal } from '@mantine/core';
import { useText } from '../i18n/text';
import style from './Conflict.module.css';
import { Facts } from './Facts';

interface Props {
  opened: boolean;
  mine: [string, string][];
  theirs: [string, string][];
  onKeepMine: () => void;
  onKeepTheirs: () => void;
}

/** Somebody else changed the same thing: both versions side by side, and nobody's is lost unseen. */
export function Conflict({ opened, mine, theirs, onKeepMine, onKeepTheirs }: Props) {
  const text = useText();
  const differs = (facts: [string, string][], others: [string, string][]) => facts.filter(([name, value]) => others.find(([other]) => other === name)?.[1] !== value);
  return (
    <Modal opened={opened} onClose={onKeepTheirs} title={text('conflict.title')} size="lg" closeButtonProps={{ 'aria-label': text('act.close') }}>
      <p>{text('conflict.why')}</p>
      <div className={style.sides}>
        <section aria-label={text('conflict.theirs')}>
          <h3>{text('conflict.theirs')}</h3>
          <Facts facts={differs(theirs, mine)} />
          <Button onClick={onKeepTheirs}>{text('conflict.keepTheirs')}</Button>
        </section>
        <section aria-label={text('conflict.mine')}>
          <h3>{text('conflict.mine')}</h3>
          <Facts facts={differs(mine, theirs)} />
          <Button onClick={onKeepMine}>{text('conflict.keepMine')}</Button>
        </section>
      </div>
    </Modal>
  );
}
