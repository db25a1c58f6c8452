import { Button, Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconEyeOff, IconHourglassEmpty, type Icon } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { isProblem, ProblemError } from '../api/problem';
import { useText } from '../i18n/text';
import style from './States.module.css';

function State({ icon: Mark, title, children }: { icon: Icon; title: string; children?: ReactNode }) {
  return (
    <div className={style.state}>
      <Mark size={24} stroke={1.5} aria-hidden />
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Says what will be here, and the one act that starts it. */
export function Empty({ icon = IconHourglassEmpty, title, children, act }: { icon?: Icon; title: string; children?: ReactNode; act?: ReactNode }) {
  return (
    <State icon={icon} title={title}>
      {children && <p>{children}</p>}
      {act}
    </State>
  );
}

export function Forbidden() {
  const text = useText();
  return (
    <State icon={IconEyeOff} title={text('state.forbidden')}>
      <p>{text('state.forbidden.who')}</p>
    </State>
  );
}

/** What failed, what is still safe, a retry and the trace id. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const text = useText();
  if (isProblem(error, 403)) return <Forbidden />;
  if (isProblem(error, 404)) {
    return (
      <State icon={IconEyeOff} title={text('state.missing')}>
        <p>{text('state.missing.why')}</p>
      </State>
    );
  }
  const trace = error instanceof ProblemError ? error.problem.traceId : undefined;
  return (
    <div role="alert">
      <State icon={IconAlertTriangle} title={text('state.failed')}>
        <p>{error instanceof ProblemError ? error.message : text('state.failed.connection')}</p>
        <p>{text('state.failed.safe')}</p>
        {retry && <Button onClick={retry}>{text('act.retry')}</Button>}
        {trace && <code className={style.trace}>{text('state.trace', { trace })}</code>}
      </State>
    </div>
  );
}

/** Rows in gray, once loading has lasted long enough to be noticed. */
export function RowSkeletons({ rows = 8 }: { rows?: number }) {
  const text = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={style.rows} role="status" aria-label={text('state.loading')}>
      {late && Array.from({ length: rows }, (_, index) => <Skeleton key={index} height={23} radius={5} animate={false} />)}
    </div>
  );
}
