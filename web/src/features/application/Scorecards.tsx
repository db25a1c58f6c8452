import { useQuery } from '@tanstack/react-query';
import { scorecardsQuery, type Application, type Scorecard } from '../../api/candidates';
import { useMe } from '../../api/me';
import { Chip } from '../../components/Chip';
import { Facts } from '../../components/Facts';
import layout from '../../components/Layout.module.css';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { useText } from '../../i18n/text';
import { ScorecardForm } from './ScorecardForm';
import { skills } from './skills';

const scored: Application['status'][] = ['SUBMITTED', 'SCREENING', 'ASSESSMENT', 'INTERVIEWING', 'DECISION'];

/** Scorecards that may be read, and one's own until it is in. Others' are hidden from an interviewer until then. */
export function Scorecards({ application, status }: { application: string; status: Application['status'] }) {
  const text = useText();
  const { subject } = useMe();
  const query = useQuery(scorecardsQuery(application));
  return (
    <Panel card title={text('scorecards')}>
      <div className={`${layout.inside} ${layout.stack}`}>
        <Loaded query={query} rows={3}>
          {(cards) => {
            const mine = cards.find(({ reviewer }) => reviewer === subject);
            const others = cards.filter((card) => card !== mine || card.status !== 'DRAFT');
            return (
              <>
                {others.map((card) => (
                  <Shown key={card.id} card={card} />
                ))}
                {others.length === 0 && <p>{text('scorecards.none')}</p>}
                {scored.includes(status) && (!mine || mine.status === 'DRAFT') && <ScorecardForm key={mine?.revision} application={application} draft={mine} />}
              </>
            );
          }}
        </Loaded>
      </div>
    </Panel>
  );
}

function Shown({ card: { reviewer, stage, findings } }: { card: Scorecard }) {
  const text = useText();
  return (
    <section aria-label={text('scorecard.by', { reviewer })}>
      <h3>
        {text('scorecard.by', { reviewer })} {findings.recommendation && <Chip tone={findings.recommendation.endsWith('YES') ? 'accent' : 'warn'}>{text(`recommendation.${findings.recommendation}`)}</Chip>}
      </h3>
      <Facts
        facts={[
          [text('pipeline.stage'), text(`application.state.${stage}`)],
          ...skills.map((skill): [string, string | undefined] => {
            const score = findings.scores[skill];
            return [text(`skill.${skill}`), score && text('scorecard.score', { points: score.points, evidence: score.evidence })];
          }),
          [text('scorecard.summary'), findings.summary],
        ]}
      />
    </section>
  );
}
