import { useId, type ReactNode } from 'react';
import style from './Panel.module.css';

interface Props {
  title: string;
  /** Said beside the title: a count, a link. */
  aside?: ReactNode;
  /** A card has a frame; a plain panel only a line below it. */
  card?: boolean;
  children: ReactNode;
}

export function Panel({ title, aside, card = false, children }: Props) {
  const id = useId();
  return (
    <section className={style.panel} data-card={card || undefined} aria-labelledby={id}>
      <div className={style.head}>
        <h2 id={id}>{title}</h2>
        {aside && <div className={style.aside}>{aside}</div>}
      </div>
      <div className={style.body}>{children}</div>
    </section>
  );
}
