package io.trellis.rotations.plan;

import static io.trellis.rotations.plan.PlanStatus.APPROVED;
import static io.trellis.rotations.plan.PlanStatus.CANCELLED;
import static io.trellis.rotations.plan.PlanStatus.DRAFT;
import static io.trellis.rotations.plan.PlanStatus.FAILED;
import static io.trellis.rotations.plan.PlanStatus.INFEASIBLE;
import static io.trellis.rotations.plan.PlanStatus.IN_REVIEW;
import static io.trellis.rotations.plan.PlanStatus.PROPOSED;
import static io.trellis.rotations.plan.PlanStatus.PUBLISHED;
import static io.trellis.rotations.plan.PlanStatus.SOLVING;
import static io.trellis.rotations.plan.PlanStatus.SUPERSEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trellis.planner.Policy;
import io.trellis.rotations.StateTable;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.plan.Plan.Signature;
import io.trellis.rotations.slot.SlotId;
import io.trellis.support.id.Ids;
import io.trellis.support.problem.RuleRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTests {

    private static final Instant NOW = Instant.parse("2026-11-20T15:12:00Z");
    private static final Solution SOLUTION = new Solution("{}", true, NOW, Duration.ofMillis(400), "HiGHS");

    private final StateTable<Plan, PlanStatus> table =
            new StateTable<>(PlanStatus.class, PlanTests::plan, Plan::status);

    @Test
    void movesAsPublished() {
        table.leads(plan -> plan.propose(SOLUTION), PROPOSED, Set.of(SOLVING));
        table.leads(plan -> plan.findInfeasible("57 seats"), INFEASIBLE, Set.of(SOLVING));
        table.leads(plan -> plan.fail("no time"), FAILED, Set.of(SOLVING));
        table.leads(Plan::cancel, CANCELLED, Set.of(DRAFT, SOLVING));
        table.leads(plan -> plan.sendToReview(by("dana.whitfield")), IN_REVIEW, Set.of(PROPOSED));
        table.leads(plan -> plan.approve(by("ravi.shah")), APPROVED, Set.of(IN_REVIEW));
        table.leads(plan -> plan.publish(1, by("dana.whitfield")), PUBLISHED, Set.of(APPROVED));
        table.leads(Plan::supersede, SUPERSEDED, Set.of(PUBLISHED));
        table.leads(plan -> plan.pin(pin("Former mentor")), Map.of(PROPOSED, PROPOSED, INFEASIBLE, INFEASIBLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana.whitfield", "lee.park"})
    void isNotApprovedByWhoAskedForOrReviewedIt(String subject) {
        var plan = plan(PROPOSED);
        plan.sendToReview(by("lee.park"));
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> plan.approve(by(subject)))
                .satisfies(refused -> assertThat(refused.type()).isEqualTo("second-person"));
        assertThat(plan.status()).isEqualTo(IN_REVIEW);
        plan.approve(by("ravi.shah"));
        assertThat(plan.approval()).isEqualTo(by("ravi.shah"));
    }

    @Test
    void aSecondPinOfTheSamePlaceReplacesTheFirst() {
        var plan = plan(PROPOSED);
        var first = pin("Former mentor");
        var second = new PinnedSlot(first.associateId(), first.slotId(), "Asked for by the team", "ravi.shah");
        plan.pin(first);
        plan.pin(second);
        assertThat(plan.pins()).containsExactly(second);
        plan.unpin(second.associateId(), second.slotId());
        assertThat(plan.pins()).isEmpty();
    }

    static Plan plan(PlanStatus status) {
        return new Plan(
                new PlanId(Ids.next()),
                1,
                new CohortId(Ids.next()),
                4,
                new Request(Policy.FAIREST, Duration.ofSeconds(60), "dana.whitfield", NOW),
                "sha256:0",
                new ArrayList<>(List.of()),
                List.of(),
                null,
                status,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static PinnedSlot pin(String reason) {
        return new PinnedSlot(new AssociateId(Ids.next()), new SlotId(Ids.next()), reason, "dana.whitfield");
    }

    private static Signature by(String subject) {
        return new Signature(subject, NOW);
    }
}
