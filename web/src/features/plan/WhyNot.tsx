import { Button, CloseButton, CopyButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconLink, IconScale } from '@tabler/icons-react';
import { whyNotQuery, type PlanReading } from '../../api/rotations';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { useText } from '../../i18n/text';
import { AbsenceBar } from './AbsenceBar';
import { Bar } from './Bar';
import { isAbsence, partsOf, type Row } from './model';
import style from './PlanScreen.module.css';

/** Why a person does not have a team: the reason in one sentence, what is given instead, and who holds the seats. */
export function WhyNot({ reading, row, teamId, onClose }: { reading: PlanReading; row: Row; teamId: string; onClose: () => void }) {
  const text = useText();
  const query = useQuery(whyNotQuery(reading.id, row.id, teamId));
  const team = reading.seats.find((seats) => seats.teamId === teamId)?.team ?? '';
  return (
    <>
      <div className={style.panelHead}>
        <h2>{text('why.title', { team, person: row.name })}</h2>
        <CloseButton aria-label={text('act.close')} onClick={onClose} />
      </div>
      <div className={style.panelBody}>
        <Loaded query={query} rows={4}>
          {({ kind, sentence, proven, holders, changes }) => (
            <>
              <Note tone="warn" icon={IconScale}>
                <b>{text(`why.kind.${kind}`)}.</b> {sentence}
              </Note>
              <p className={style.caption}>{text(proven ? 'why.proven' : 'why.open')}</p>
              {changes.length > 0 && (
                <section aria-labelledby="changes">
                  <h3 id="changes">{text('why.changes')}</h3>
                  <ol className={style.lines}>
                    {changes.map((change) => (
                      <li key={`${change.name} ${change.sentence}`}>
                        <span>
                          <b>{change.name}</b>
                          <br />
                          <span className={style.caption}>{change.sentence}</span>
                        </span>
                        <b className={style.gain} data-gain={Math.sign(change.gain)}>
                          {text('why.gain', { sign: Math.sign(change.gain) > 0 ? 'up' : Math.sign(change.gain) < 0 ? 'down' : 'same', points: Math.abs(change.gain) })}
                        </b>
                      </li>
                    ))}
                  </ol>
                </section>
              )}
              {holders.length > 0 && (
                <section aria-labelledby="holders">
                  <h3 id="holders">{text('why.holders')}</h3>
                  <ul className={style.lines}>
                    {holders.map((holder) => (
                      <li key={holder}>{holder}</li>
                    ))}
                  </ul>
                </section>
              )}
            </>
          )}
        </Loaded>
        <section aria-labelledby="given">
          <h3 id="given">{text('why.given')}</h3>
          {partsOf(row).map((part) => (
            <div key={part.from}>
              <p className={style.caption}>{text('plan.period', { number: part.from })}</p>
              {isAbsence(part) ? <AbsenceBar kind={part.kind} /> : <Bar placement={part} />}
            </div>
          ))}
        </section>
        <CopyButton value={window.location.href}>
          {({ copied, copy }) => (
            <Button leftSection={<IconLink size={14} stroke={1.75} aria-hidden />} onClick={copy}>
              {text(copied ? 'why.copied' : 'why.copy')}
            </Button>
          )}
        </CopyButton>
        <p className={style.caption}>{text('why.pinInstead')}</p>
      </div>
    </>
  );
}
