import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { IconEyeOff, IconFileText } from '@tabler/icons-react';
import { applicationQuery, historyQuery, type Dossier } from '../../api/candidates';
import { useMe } from '../../api/me';
import { Chip } from '../../components/Chip';
import { Facts } from '../../components/Facts';
import layout from '../../components/Layout.module.css';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { PageHead } from '../../components/PageHead';
import { Panel } from '../../components/Panel';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import { ApplicationActs } from './ApplicationActs';
import { Scorecards } from './Scorecards';
import { OffersOf } from './OffersOf';

export function ApplicationPage() {
  const { id } = useParams({ from: '/applications/$id' });
  const query = useQuery(applicationQuery(id));
  return <Loaded query={query} page="nav.pipeline">{(dossier) => <Shown dossier={dossier} />}</Loaded>;
}

function Shown({ dossier }: { dossier: Dossier }) {
  const text = useText();
  const dates = useDates();
  const { roles } = useMe();
  const { mail, coverNote, links, resume, others, timeZone } = dossier;
  const decides = roles.includes('recruiter') || roles.includes('coordinator');
  const offerable = dossier.status === 'DECISION' || dossier.status === 'WAITLISTED' || dossier.status === 'OFFER' || dossier.status === 'HIRED';
  return (
    <>
      <PageHead
        trail={[<Link to="/pipeline" search={{ posting: dossier.postingId }}>{text('nav.pipeline')}</Link>, dossier.title]}
        title={dossier.label}
        state={<Chip tone={dossier.status === 'REJECTED' ? 'bad' : dossier.status === 'HIRED' ? 'accent' : 'info'}>{text(`application.state.${dossier.status}`)}</Chip>}
        caption={text('application.caption', { title: dossier.title, day: dates.day(dossier.submittedAt) })}
      />
      <div className={layout.columns}>
        <div className={layout.stack}>
          {dossier.blind && <Note icon={IconEyeOff}>{text('application.blind')}</Note>}
          <Panel card title={text('application.form')}>
            <div className={layout.inside}>
              <Facts
                facts={[
                  [text('associate.mail'), mail],
                  [text('application.path'), text(`path.${dossier.path as 'JUNIOR' | 'VENTURE' | 'INTERNAL'}`)],
                  [text('application.level'), text(`level.${dossier.level}`)],
                  [text('application.location'), `${dossier.location} · ${timeZone}`],
                  [text('application.coverNote'), coverNote],
                  [text('application.links'), links.length > 0 && links.map((link) => <div key={link}><a href={link} rel="noreferrer noopener" target="_blank">{link}</a></div>)],
                  [text('application.resume'), resume && <a key="resume" href={`/api/applications/${dossier.id}/resume`}><IconFileText size={14} stroke={1.75} aria-hidden /> {text('application.resumeFile', { name: resume.name, kilobytes: Math.ceil(resume.bytes / 1024) })}</a>],
                  [text('application.others'), others.length > 0 && others.map(({ id, title }) => <div key={id}><Link to="/applications/$id" params={{ id }}>{title}</Link></div>)],
                ]}
              />
            </div>
          </Panel>
          <Scorecards application={dossier.id} status={dossier.status} />
          {decides && <History id={dossier.id} />}
        </div>
        <div className={layout.stack}>
          {decides && (
            <Panel card title={text('next')}>
              <div className={layout.inside}>
                <p>{text('application.promise', { day: dates.day(dossier.answerBy) })}</p>
                <ApplicationActs application={dossier} />
              </div>
            </Panel>
          )}
          {decides && offerable && <OffersOf application={dossier} />}
        </div>
      </div>
    </>
  );
}

function History({ id }: { id: string }) {
  const text = useText();
  const dates = useDates();
  const query = useQuery(historyQuery(id));
  return (
    <Panel card title={text('history')}>
      <div className={layout.inside}>
        <Loaded query={query} rows={3}>
          {(lines) => (
            <Facts
              facts={lines.map(({ at, by, to, reason }): [string, React.ReactNode] => [
                dates.moment(at),
                <span key={at}>
                  {text('history.line', { state: text(`application.state.${to}`), by: by ?? '' })}
                  {reason && ` · ${reason}`}
                </span>,
              ])}
            />
          )}
        </Loaded>
      </div>
    </Panel>
  );
}
