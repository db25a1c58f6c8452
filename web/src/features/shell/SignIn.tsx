import { Button } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import mark from '../../theme/trellis.svg';
import { useText } from '../../i18n/text';
import style from './SignIn.module.css';

export function SignIn() {
  const text = useText();
  const { href } = useLocation();
  return (
    <main className={style.page}>
      <img src={mark} width={40} height={40} alt="" />
      <h1>{text('signIn.title')}</h1>
      <p>{text('signIn.why')}</p>
      <Button component="a" variant="filled" href={`/sign-in?to=${encodeURIComponent(`/app${href}`)}`}>
        {text('signIn.act')}
      </Button>
      <p>
        <a href="/careers">{text('signIn.candidate')}</a>
      </p>
    </main>
  );
}
