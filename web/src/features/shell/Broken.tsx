import { Failure } from '../../components/States';
import mark from '../../theme/trellis.svg';
import style from './SignIn.module.css';

/** The whole page where not even the frame can be shown: who is signed in is not known, or the frame itself failed. */
export function Broken({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <main className={style.page}>
      <img src={mark} width={40} height={40} alt="" />
      <h1>Trellis</h1>
      <Failure error={error} retry={retry} />
    </main>
  );
}
