import { CloseButton } from '@mantine/core';
import type { PlanReading } from '../../../api/rotations';
import { useText } from '../../../i18n/text';
import style from '../PlanScreen.module.css';
import { Amendment } from './Amendment';
import { Repairs } from './Repairs';
import { SwapList } from './SwapList';
import { trials, type TrialName } from './trials';
import { WhatIf } from './WhatIf';

const panels = { 'what-if': WhatIf, swaps: SwapList, repairs: Repairs, changes: Amendment };

/** Something tried out beside a plan, with its name and a way back. */
export function TrialPanel({ name, reading, onClose }: { name: TrialName; reading: PlanReading; onClose: () => void }) {
  const text = useText();
  const Content = panels[name];
  return (
    <section aria-labelledby="trial">
      <div className={style.panelHead}>
        <h2 id="trial">{text(trials[name].title)}</h2>
        <CloseButton aria-label={text('act.close')} onClick={onClose} />
      </div>
      <div className={style.panelBody}>
        <Content reading={reading} />
      </div>
    </section>
  );
}
