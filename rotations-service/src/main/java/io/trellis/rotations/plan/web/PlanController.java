package io.trellis.rotations.plan.web;

import io.trellis.planner.Policy;
import io.trellis.planner.files.PlanFiles;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.http.Tagged;
import io.trellis.rotations.plan.MovePlan;
import io.trellis.rotations.plan.PinSlot;
import io.trellis.rotations.plan.PinnedSlot;
import io.trellis.rotations.plan.Plan;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.PlanStatus;
import io.trellis.rotations.plan.Plans;
import io.trellis.rotations.plan.PublishPlan;
import io.trellis.rotations.plan.RequestPlan;
import io.trellis.rotations.plan.SolvedPlans;
import io.trellis.rotations.plan.StopSolving;
import io.trellis.rotations.plan.reading.PlanReading;
import io.trellis.rotations.plan.reading.ReadPlan;
import io.trellis.rotations.slot.SlotId;
import io.trellis.support.security.Actor;
import io.trellis.support.state.State;
import io.trellis.support.web.IfMatch;
import io.trellis.support.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plans")
class PlanController {

    private final Plans plans;
    private final ReadPlan readPlan;
    private final SolvedPlans solvedPlans;
    private final RequestPlan requestPlan;
    private final MovePlan movePlan;
    private final StopSolving stopSolving;
    private final PublishPlan publishPlan;
    private final PinSlot pinSlot;

    PlanController(
            Plans plans,
            ReadPlan readPlan,
            SolvedPlans solvedPlans,
            RequestPlan requestPlan,
            MovePlan movePlan,
            StopSolving stopSolving,
            PublishPlan publishPlan,
            PinSlot pinSlot) {
        this.plans = plans;
        this.readPlan = readPlan;
        this.solvedPlans = solvedPlans;
        this.requestPlan = requestPlan;
        this.movePlan = movePlan;
        this.stopSolving = stopSolving;
        this.publishPlan = publishPlan;
        this.pinSlot = pinSlot;
    }

    @GetMapping
    @PreAuthorize("hasRole('coordinator')")
    Page<PlanResponse> list(@RequestParam CohortId cohort) {
        return new Page<>(
                plans.findByCohortIdOrderByNumberDesc(cohort).stream()
                        .map(PlanResponse::of)
                        .toList(),
                null);
    }

    @PostMapping
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<PlanResponse> request(@RequestBody @Valid PlanRequest request, Actor actor) {
        var plan = requestPlan.request(request.cohortId(), request.policy(), request.timeLimit(), actor.subject());
        return Tagged.accepted("/api/plans/" + plan.id().value(), PlanResponse.of(plan), plan.revision());
    }

    @GetMapping("/transitions")
    @PreAuthorize("isAuthenticated()")
    Map<PlanStatus, Set<PlanStatus>> transitions() {
        return State.transitions(PlanStatus.class);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<PlanReading> get(@PathVariable PlanId id) {
        var reading = readPlan.read(id);
        return Tagged.ok(reading, reading.revision());
    }

    /** Format {@code price-certificate/1}; {@code trellis verify} checks it without this server. */
    @GetMapping(path = "/{id}/certificate", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('coordinator')")
    String certificate(@PathVariable PlanId id) {
        return PlanFiles.json(solvedPlans.at(id).found().certificate());
    }

    @PostMapping("/{id}/cancellation")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<PlanResponse> cancel(@PathVariable PlanId id) {
        return answer(movePlan.cancel(id));
    }

    /** Ends the solve and keeps the best plan found so far. */
    @PostMapping("/{id}/stop")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<PlanResponse> stop(@PathVariable PlanId id) {
        return answer(stopSolving.stop(id));
    }

    @PostMapping("/{id}/review")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<PlanResponse> review(@PathVariable PlanId id, Actor actor) {
        return answer(movePlan.sendToReview(id, actor.subject()));
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<PlanResponse> approve(@PathVariable PlanId id, Actor actor) {
        return answer(movePlan.approve(id, actor.subject()));
    }

    @PostMapping("/{id}/publication")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<PlanResponse> publish(@PathVariable PlanId id, Actor actor) {
        return answer(publishPlan.publish(id, actor.subject()));
    }

    @PostMapping("/{id}/pins")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<PlanResponse> pin(
            @PathVariable PlanId id, @IfMatch long revision, @RequestBody @Valid PinRequest request, Actor actor) {
        return answer(pinSlot.pin(id, revision, request.pin(actor)));
    }

    @DeleteMapping("/{id}/pins")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<PlanResponse> unpin(
            @PathVariable PlanId id,
            @IfMatch long revision,
            @RequestParam AssociateId associate,
            @RequestParam SlotId slot) {
        return answer(pinSlot.unpin(id, revision, associate, slot));
    }

    private static ResponseEntity<PlanResponse> answer(Plan plan) {
        return Tagged.ok(PlanResponse.of(plan), plan.revision());
    }

    record PlanRequest(
            @NotNull CohortId cohortId,
            @NotNull Policy policy,
            @Nullable @Min(1) @Max(600) Integer timeLimitSeconds) {

        private static final int USUAL_SECONDS = 60;

        Duration timeLimit() {
            return Duration.ofSeconds(timeLimitSeconds == null ? USUAL_SECONDS : timeLimitSeconds);
        }
    }

    record PinRequest(
            @NotNull AssociateId associateId,
            @NotNull SlotId slotId,
            @NotBlank @Size(max = 500) String reason) {

        PinnedSlot pin(Actor actor) {
            return new PinnedSlot(associateId, slotId, reason, actor.subject());
        }
    }

    record PlanResponse(
            PlanId id,
            long revision,
            int number,
            CohortId cohortId,
            Policy policy,
            PlanStatus status,
            Set<PlanStatus> next,
            String requestedBy,
            Instant requestedAt,
            boolean proven,
            @Nullable String trouble) {

        static PlanResponse of(Plan plan) {
            return new PlanResponse(
                    plan.id(),
                    plan.revision(),
                    plan.number(),
                    plan.cohortId(),
                    plan.request().policy(),
                    plan.status(),
                    plan.status().next(),
                    plan.request().by(),
                    plan.request().at(),
                    plan.solution().map(solution -> solution.proven()).orElse(false),
                    plan.trouble());
        }
    }
}
