import { IconCircleCheck, IconCircleDashed, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';
import type { Policy } from './policy';
import style from './ProofList.module.css';
import { open, type Stage } from './stages';

interface Props {
  policy: Policy;
  stages: Stage[];
  children?: ReactNode;
}

/** The proof in sentences: each stage one line and two numbers. "Proven" stands here only when every stage is. */
export function ProofList({ policy, stages, children }: Props) {
  const text = useText();
  const unproven = open(stages);
  const Mark = unproven ? IconCircleDashed : IconRosetteDiscountCheck;
  return (
    <section className={style.proof} aria-labelledby="proof">
      <h2 id="proof" data-proven={!unproven}>
        <Mark size={18} stroke={1.75} aria-hidden />
        {unproven ? text('proof.gap', { gap: Math.abs(unproven.found - unproven.best) }) : text(`proof.proven.${policy}`)}
      </h2>
      <p className={style.lead}>{unproven ? text('proof.gap.lead') : text('proof.lead')}</p>
      <ul>
        {stages.map((stage) => {
          const Met = stage.proven ? IconCircleCheck : IconCircleDashed;
          return (
            <li key={stage.sentence} data-proven={stage.proven}>
              <Met size={16} stroke={1.75} role="img" aria-label={text(stage.proven ? 'proof.met' : 'proof.open')} />
              <span>{stage.sentence}</span>
              <Tooltip label={text('proof.numbers')}>
                <span className={style.numbers} tabIndex={0}>
                  {stage.found} / {stage.best}
                </span>
              </Tooltip>
            </li>
          );
        })}
      </ul>
      <div className={style.foot}>
        <span>{text(unproven ? 'proof.checked' : 'proof.verified')}</span>
        {children}
      </div>
    </section>
  );
}
