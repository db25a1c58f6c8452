package io.trellis.planner;

import java.util.List;

/**
 * The proof that a plan is the best one, or how far it may be from it: format {@code price-certificate/1}.
 *
 * <p>Every stage is maximized and its value is a sum over people of a cost {@code c_s(b)} of their bundle, or over
 * slots of a shortage. The stages of a policy, in order; those in brackets exist only when they can matter:
 *
 * <ol>
 *   <li>[{@code priority}] minus the priority seats left empty; exists when a slot has priority seats.
 *   <li>[{@code changes}] minus the slots that differ from the published plan: per person the slots of the bundle that
 *       the published plan does not give to that person, twice for people already moved.
 *   <li>{@code fairest}: {@code regret>=k} for k from the plan's worst regret down to one more than the smallest credit
 *       of anybody: minus the people with regret k or more. Regret = sum of ranks − the smallest sum of ranks over the
 *       person's bundles ({@link Pin.Kind#TRIED} pins left aside) + credit.
 *       {@code most-first-choices}: {@code rank=k} for k from 1 to the worst rank that any bundle has: placements at
 *       rank k. {@code generous}: {@code rank>=k} for k from the plan's worst rank down to 2: minus the placements at
 *       rank k or worse. {@code stable}: {@code blocking}: minus the blocking pairs.
 *   <li>[{@code first}] placements at rank 1; not under {@code most-first-choices} and {@code stable}.
 *   <li>[{@code stars}] placements with a starred team; exists when anybody has a star; not under {@code stable}.
 *   <li>[{@code exposure}] per person, axes with at least one point; exists when any slot has exposure; not under
 *       {@code stable}.
 * </ol>
 *
 * The sum of ranks is the same for all plans that agree on the stages before {@code first}, so it has no stage.
 *
 * <p>A {@link StageProof.Kind#PRICE} stage is proven when {@code floor(T / den) == value} with
 *
 * <pre>
 * T = Σ_rows (p > 0 ? p·hi : p·lo) − Σ_s m_s·(v_s − slack_s)
 *   + Σ_i max_b [ den·c(b) + Σ_s m_s·c_s(b) − Σ_rows p·a(b) ]
 *   + Σ_slots priority · max(0, −w − p_priority(slot))
 * </pre>
 *
 * over all bundles of each person that keep the rules, all in exact integers. From the policy's own stages on, bundles
 * beyond the plan's worst level are left out (under {@code fairest} a regret above the plan's worst, under {@code
 * generous} a rank above it): no plan with such a bundle is as good. s runs over earlier stages, {@code slack} is the
 * published plan's allowance for {@code changes} and 0 otherwise, {@code w} is den for the stage {@code priority} and
 * its multiplier later. Rows are those of the package {@code rule}: seats, priority seats, caps, links, separations,
 * spreads.
 *
 * <p>The stage {@code blocking} has no prices: its bound is 0, and it is proven when no pair blocks. A pair is a person
 * and a slot open to that person, such that the path with the slot in place of those of exactly its periods is a path
 * of this person with a smaller sum of ranks, and the slot has a free seat or its team ranks the person better than
 * somebody who holds a seat there and is not pinned to it. Ties between plans with as few pairs have no stage, because
 * nothing would prove them; where every path can be tried they go to the smallest sum of ranks, then to most stars, then
 * to most exposure, and otherwise to the order of ids.
 *
 * @param cohort fingerprint of the cohort
 * @param plan fingerprint of the assignments
 */
public record Certificate(String format, String cohort, String plan, Policy policy, List<StageProof> stages) {

    public static final String FORMAT = "price-certificate/1";

    public Certificate {
        stages = List.copyOf(stages);
    }
}
