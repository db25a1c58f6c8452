import { IconChevronRight } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import style from './PageHead.module.css';

interface Props {
  /** Where this page lies, outermost first; the last is the page itself. */
  trail: ReactNode[];
  /** A fact or a task, not the name of a module. */
  title: string;
  state?: ReactNode;
  caption?: ReactNode;
  children?: ReactNode;
}

export function PageHead({ trail, title, state, caption, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Trellis`;
  }, [title]);
  return (
    <header className={style.head}>
      <div className={style.words}>
        <div className={style.trail}>
          {trail.map((step, index) => (
            <span key={index}>
              {index > 0 && <IconChevronRight size={12} aria-hidden />}
              {step}
            </span>
          ))}
        </div>
        <div className={style.title}>
          <h1>{title}</h1>
          {state}
          {caption && <span className={style.caption}>{caption}</span>}
        </div>
      </div>
      {children && <div className={style.acts}>{children}</div>}
    </header>
  );
}
