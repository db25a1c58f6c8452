import { Button, CloseButton } from '@mantine/core';
import { IconPin, IconPinnedOff } from '@tabler/icons-react';
import type { PlanReading } from '../../api/rotations';
import { Note } from '../../components/Note';
import { useText } from '../../i18n/text';
import { AbsenceBar } from './AbsenceBar';
import { Bar } from './Bar';
import { isAbsence, partsOf, type Placement, type Row } from './model';
import style from './PlanScreen.module.css';

interface Props {
  reading: PlanReading;
  row: Row;
  children?: React.ReactNode;
  onPin: (placement: Placement) => void;
  onUnpin: (placement: Placement) => void;
  onWhyNot: (team: string) => void;
  onClose: () => void;
}

/** One person: where they go and why, pins, and every team they did not get. */
export function PlacementPanel({ reading, row, children, onPin, onUnpin, onWhyNot, onClose }: Props) {
  const text = useText();
  const mayPin = reading.status === 'PROPOSED' || reading.status === 'INFEASIBLE';
  const given = new Set(row.placements.map(({ teamId }) => teamId));
  const pins = new Map(reading.pins.filter(({ associateId }) => associateId === row.id).map(({ slotId, reason }) => [slotId, reason]));
  return (
    <>
      <div className={style.panelHead}>
        <div>
          <h2>{row.name}</h2>
          <p className={style.caption}>{text('plan.pointsLost', { points: row.pointsLost })}</p>
        </div>
        <CloseButton aria-label={text('act.close')} onClick={onClose} />
      </div>
      <div className={style.panelBody}>
        {partsOf(row).map((part) => (
          <div key={part.from}>
            <div className={style.place}>
              <p className={style.caption}>{text('plan.period', { number: part.from })}</p>
              {mayPin && !isAbsence(part) && <PinButton person={row.name} placement={part} pinned={pins.has(part.id)} onPin={onPin} onUnpin={onUnpin} />}
            </div>
            {isAbsence(part) ? <AbsenceBar kind={part.kind} /> : <Assigned placement={part} pinReason={pins.get(part.id)} />}
          </div>
        ))}
        {mayPin && <Note tone="pin">{text('plan.pin.consequence')}</Note>}
        {children}
        <section aria-labelledby="other-teams">
          <h3 id="other-teams">{text('plan.otherTeams')}</h3>
          <ul className={style.lines}>
            {reading.seats
              .filter(({ teamId }) => !given.has(teamId))
              .map(({ teamId, team }) => (
                <li key={teamId}>
                  <span>{team}</span>
                  <Button variant="subtle" size="compact-xs" onClick={() => onWhyNot(teamId)}>
                    {text('plan.whyNot', { team })}
                  </Button>
                </li>
              ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function Assigned({ placement, pinReason }: { placement: Placement; pinReason: string | undefined }) {
  const text = useText();
  return (
    <>
      <Bar placement={placement} />
      {placement.warning && <p className={style.caption}>{placement.warning}</p>}
      {pinReason !== undefined && <p className={style.caption}>{text('plan.pinReason', { reason: pinReason })}</p>}
    </>
  );
}

interface PinProps extends Pick<Props, 'onPin' | 'onUnpin'> {
  person: string;
  placement: Placement;
  pinned: boolean;
}

function PinButton({ person, placement, pinned, onPin, onUnpin }: PinProps) {
  const text = useText();
  return pinned ? (
    <Button variant="subtle" size="compact-xs" leftSection={<IconPinnedOff size={14} stroke={1.75} aria-hidden />} onClick={() => onUnpin(placement)}>
      {text('plan.unpin')}
    </Button>
  ) : (
    <Button variant="subtle" size="compact-xs" leftSection={<IconPin size={14} stroke={1.75} aria-hidden />} aria-label={text('plan.pin.of', { person, team: placement.team })} onClick={() => onPin(placement)}>
      {text('plan.pin')}
    </Button>
  );
}
