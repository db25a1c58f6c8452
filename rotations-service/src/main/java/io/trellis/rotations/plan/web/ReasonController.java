package io.trellis.rotations.plan.web;

import io.trellis.rotations.associate.AssociateAccess;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.PlanStatus;
import io.trellis.rotations.plan.Plans;
import io.trellis.rotations.plan.reading.ConflictReading;
import io.trellis.rotations.plan.reading.ExplainPlan;
import io.trellis.rotations.plan.reading.ReasonReading;
import io.trellis.rotations.team.TeamId;
import io.trellis.support.problem.NotFound;
import io.trellis.support.security.Actor;
import io.trellis.support.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Coordinators read every reason with names; associates their own, without names, once the plan is published. */
@RestController
@RequestMapping("/api/plans/{id}")
class ReasonController {

    private final Plans plans;
    private final AssociateAccess access;
    private final ExplainPlan explainPlan;

    ReasonController(Plans plans, AssociateAccess access, ExplainPlan explainPlan) {
        this.plans = plans;
        this.access = access;
        this.explainPlan = explainPlan;
    }

    @GetMapping("/reasons")
    @PreAuthorize("hasAnyRole('coordinator', 'associate')")
    Page<ReasonReading> reasons(@PathVariable PlanId id, @RequestParam AssociateId associate, Actor actor) {
        return new Page<>(explainPlan.reasons(id, associate, readsNames(id, associate, actor)), null);
    }

    @GetMapping("/why-not")
    @PreAuthorize("hasAnyRole('coordinator', 'associate')")
    ReasonReading whyNot(
            @PathVariable PlanId id, @RequestParam AssociateId associate, @RequestParam TeamId team, Actor actor) {
        return explainPlan.whyNot(id, associate, team, readsNames(id, associate, actor));
    }

    /** What cannot be had together when there is no plan, and what would be enough. */
    @GetMapping("/conflict")
    @PreAuthorize("hasRole('coordinator')")
    ConflictReading conflict(@PathVariable PlanId id) {
        return explainPlan.conflict(id);
    }

    private boolean readsNames(PlanId id, AssociateId associate, Actor actor) {
        if (actor.is("coordinator")) {
            return true;
        }
        access.visible(associate, actor);
        if (plans.at(id).status() != PlanStatus.PUBLISHED) {
            throw new NotFound("plan");
        }
        return false;
    }
}
