import { useIsFetching } from '@tanstack/react-query';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMe } from '../../api/me';
import layout from '../../components/Layout.module.css';
import { PageHead } from '../../components/PageHead';
import { Panel } from '../../components/Panel';
import { RowSkeletons } from '../../components/States';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import { CohortHealth } from './CohortHealth';
import { ComingUp } from './ComingUp';
import style from './Home.module.css';
import { MyProgram } from './MyProgram';
import { agenda, type Task } from './task';
import { TaskRow } from './TaskRow';
import { useAssociateTasks } from './useAssociateTasks';
import { useCohortTasks } from './useCohortTasks';
import { useRecruitingTasks } from './useRecruitingTasks';

/** What needs this person, by deadline; beside it how the cohorts are. */
export function HomePage() {
  const text = useText();
  const dates = useDates();
  const { name, roles } = useMe();
  const tasks = [...useCohortTasks(), ...useRecruitingTasks(), ...useAssociateTasks()];
  const gathering = useIsFetching({ predicate: ({ state }) => state.status === 'pending' }) > 0;
  const { today, week, later } = agenda(tasks);
  const [firstName] = name.split(' ');
  const groups: [string, Task[]][] = [
    [text('home.today'), today],
    [text('home.week'), week],
    [text('home.later'), later],
  ];
  const first = [...today, ...week, ...later][0];
  return (
    <>
      <PageHead trail={[dates.longDay(new Date())]} title={gathering ? text('home.gathering', { name: firstName }) : text('home.title', { count: tasks.length, name: firstName })} />
      <div className={layout.columns}>
        <div className={layout.stack}>
          {roles.includes('associate') && <MyProgram />}
          {gathering && tasks.length === 0 && <RowSkeletons rows={5} />}
          {groups.map(
            ([title, group]) =>
              group.length > 0 && (
                <Panel card key={title} title={title} aside={group.length}>
                  <ul>
                    {group.map((task) => (
                      <TaskRow key={task.id + task.title} task={task} first={task === first} />
                    ))}
                  </ul>
                </Panel>
              ),
          )}
          {!gathering && tasks.length === 0 && (
            <p className={style.quiet}>
              <IconCircleCheck size={16} stroke={1.75} aria-hidden /> {text('home.quiet')}
            </p>
          )}
          <ComingUp />
        </div>
        <div className={layout.stack}>
          <CohortHealth />
        </div>
      </div>
    </>
  );
}
