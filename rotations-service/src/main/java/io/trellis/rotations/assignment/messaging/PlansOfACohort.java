package io.trellis.rotations.assignment.messaging;

import io.trellis.rotations.assignment.ConfirmAssignments;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.plan.MovePlan;
import io.trellis.rotations.plan.Placement;
import io.trellis.rotations.plan.Plan;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.PlanStatus;
import io.trellis.rotations.plan.Plans;
import io.trellis.rotations.plan.Publications;
import io.trellis.rotations.plan.SolvePlans;
import io.trellis.rotations.plan.SolvedPlans;
import io.trellis.rotations.preference.FreezeWindow;
import io.trellis.rotations.slot.SettleSlots;
import io.trellis.support.event.Subscription;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** A requested plan wakes a solver; a published one replaces the plan in force and reaches everything it decides. */
@Configuration(proxyBeanMethods = false)
class PlansOfACohort {

    @Bean
    Subscription planSubscription(SolvePlans solvePlans, Consequences consequences) {
        return Subscription.to("rotations", "plan")
                .projection(PlanRequested.class, (_, _) -> solvePlans.look())
                .effect(PlanPublished.class, (plan, _) -> consequences.follow(plan))
                .build();
    }

    record PlanRequested(PlanId planId) {}

    record PlanPublished(PlanId planId, CohortId cohortId) {}

    @Component
    static class Consequences {

        private final Plans plans;
        private final Publications publications;
        private final SolvedPlans solvedPlans;
        private final MovePlan movePlan;
        private final ConfirmAssignments confirmAssignments;
        private final SettleSlots settleSlots;
        private final FreezeWindow freezeWindow;

        Consequences(
                Plans plans,
                Publications publications,
                SolvedPlans solvedPlans,
                MovePlan movePlan,
                ConfirmAssignments confirmAssignments,
                SettleSlots settleSlots,
                FreezeWindow freezeWindow) {
            this.plans = plans;
            this.publications = publications;
            this.solvedPlans = solvedPlans;
            this.movePlan = movePlan;
            this.confirmAssignments = confirmAssignments;
            this.settleSlots = settleSlots;
            this.freezeWindow = freezeWindow;
        }

        /** Events of two plans may come in any order; one that comes after its successor's is history. */
        void follow(PlanPublished published) {
            var inForce = publications.counted(plans.at(published.planId()));
            if (!publications.isDue(inForce)) {
                return;
            }
            plans.findByCohortIdAndStatus(published.cohortId(), PlanStatus.PUBLISHED).stream()
                    .filter(plan -> Plan.BY_PUBLICATION.compare(plan, inForce) < 0)
                    .forEach(plan -> movePlan.supersede(plan.id()));
            confirmAssignments.confirm(published.planId());
            settleSlots.settle(
                    published.cohortId(),
                    solvedPlans.at(published.planId()).placements().stream()
                            .map(Placement::slotId)
                            .collect(Collectors.toSet()));
            freezeWindow.freeze(published.cohortId());
        }
    }
}
