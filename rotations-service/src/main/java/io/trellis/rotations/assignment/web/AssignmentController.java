package io.trellis.rotations.assignment.web;

import io.trellis.rotations.assignment.Assignment;
import io.trellis.rotations.assignment.AssignmentId;
import io.trellis.rotations.assignment.AssignmentStatus;
import io.trellis.rotations.assignment.Assignments;
import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.associate.AssociateAccess;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.Plans;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.team.Team;
import io.trellis.rotations.team.TeamId;
import io.trellis.rotations.team.Teams;
import io.trellis.support.security.Actor;
import io.trellis.support.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assignments")
class AssignmentController {

    private final AssociateAccess access;
    private final Plans plans;
    private final Assignments assignments;
    private final Teams teams;

    AssignmentController(AssociateAccess access, Plans plans, Assignments assignments, Teams teams) {
        this.access = access;
        this.plans = plans;
        this.assignments = assignments;
        this.teams = teams;
    }

    /** Of one associate, by the plan in force. */
    @GetMapping
    @PreAuthorize("hasAnyRole('coordinator', 'associate')")
    Page<AssignmentResponse> of(@RequestParam AssociateId associate, Actor actor) {
        return new Page<>(inForce(access.visible(associate, actor)), null);
    }

    @GetMapping("/mine")
    @PreAuthorize("hasRole('associate')")
    Page<AssignmentResponse> mine(Actor actor) {
        return new Page<>(
                access.own(actor).stream()
                        .flatMap(associate -> inForce(associate).stream())
                        .toList(),
                null);
    }

    private List<AssignmentResponse> inForce(Associate associate) {
        return plans
                .publishedIn(associate.cohortId())
                .map(plan -> assignments.findByPlanIdAndAssociateIdOrderByStartsOn(plan.id(), associate.id()))
                .orElse(List.of())
                .stream()
                .map(assignment -> AssignmentResponse.of(assignment, teams.at(assignment.teamId())))
                .toList();
    }

    /** @param rank absent when the team was not ranked */
    record AssignmentResponse(
            AssignmentId id,
            PlanId planId,
            AssociateId associateId,
            SlotId slotId,
            TeamId teamId,
            String team,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable Integer rank,
            AssignmentStatus status) {

        static AssignmentResponse of(Assignment assignment, Team team) {
            return new AssignmentResponse(
                    assignment.id(),
                    assignment.planId(),
                    assignment.associateId(),
                    assignment.slotId(),
                    assignment.teamId(),
                    team.name(),
                    assignment.startsOn(),
                    assignment.endsOn(),
                    assignment.ranked() ? assignment.rank() : null,
                    assignment.status());
        }
    }
}
