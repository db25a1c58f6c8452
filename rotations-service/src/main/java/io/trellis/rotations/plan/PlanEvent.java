package io.trellis.rotations.plan;

import io.trellis.planner.Policy;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.support.event.Event;
import java.util.UUID;

public sealed interface PlanEvent extends Event {

    PlanId planId();

    @Override
    default String aggregate() {
        return "plan";
    }

    @Override
    default UUID aggregateId() {
        return planId().value();
    }

    record PlanRequested(PlanId planId, long revision, CohortId cohortId, Policy policy) implements PlanEvent {}

    record PlanProposed(PlanId planId, long revision, CohortId cohortId, Policy policy, boolean proven)
            implements PlanEvent {}

    record PlanInfeasible(PlanId planId, long revision, CohortId cohortId) implements PlanEvent {}

    record PlanFailed(PlanId planId, long revision, CohortId cohortId) implements PlanEvent {}

    record PlanCancelled(PlanId planId, long revision, CohortId cohortId) implements PlanEvent {}

    record PlanApproved(PlanId planId, long revision, CohortId cohortId) implements PlanEvent {}

    record PlanPublished(PlanId planId, long revision, CohortId cohortId, int assignments) implements PlanEvent {}

    record PlanSuperseded(PlanId planId, long revision, CohortId cohortId) implements PlanEvent {}
}
