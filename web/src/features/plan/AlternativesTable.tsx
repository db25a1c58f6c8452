import { Link } from '@tanstack/react-router';
import { Tooltip } from '@mantine/core';
import { Panel } from '../../components/Panel';
import { useText } from '../../i18n/text';
import type { Policy } from './policy';
import style from './AlternativesTable.module.css';

export interface Alternative {
  planId: string;
  policy: Policy;
  first: number;
  below3rd: number;
  largestLoss: number;
  losers: number;
}

/** The other plans of this cohort in the same three numbers. */
export function AlternativesTable({ alternatives, current, cohortId }: { alternatives: Alternative[]; current: string; cohortId: string }) {
  const text = useText();
  return (
    <Panel title={text('alternatives')}>
      <table className={style.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{text('choice.rank', { rank: 1 })}</th>
            <th scope="col">
              <Tooltip label={text('alternatives.below3rd.meaning')}>
                <span tabIndex={0}>{text('alternatives.below3rd')}</span>
              </Tooltip>
            </th>
            <th scope="col">{text('alternatives.largestLoss')}</th>
          </tr>
        </thead>
        <tbody>
          {alternatives.map((plan) => (
            <tr key={plan.planId} data-current={plan.planId === current || undefined}>
              <th scope="row">
                {plan.planId === current ? (
                  <>
                    {text(`policy.${plan.policy}`)} <span>{text('alternatives.this')}</span>
                  </>
                ) : (
                  <Link to="/cohorts/$cohortId/plan" params={{ cohortId }} search={{ plan: plan.planId }}>
                    {text(`policy.${plan.policy}`)}
                  </Link>
                )}
              </th>
              <td>{plan.first}</td>
              <td>{plan.below3rd}</td>
              <td>{text('alternatives.loss', { points: plan.largestLoss, people: plan.losers })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
