import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Panel } from '../../components/Panel';
import { useText } from '../../i18n/text';
import { Rotations } from '../result/Rotations';
import { myAssignmentsQuery } from '../result/useAssignments';
import style from './Home.module.css';

/** An associate's own rotations, once they are published. */
export function MyProgram() {
  const text = useText();
  const { data: assignments } = useQuery(myAssignmentsQuery);
  if (!assignments) return null;
  return (
    <Panel card title={text('result.rotations')} aside={assignments.length > 0 && <Link to="/result">{text('reasons')}</Link>}>
      {assignments.length > 0 ? <Rotations assignments={assignments} /> : <p className={style.quiet}>{text('result.none.why')}</p>}
    </Panel>
  );
}
