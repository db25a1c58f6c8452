package io.trellis.rotations.plan.web;

import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.http.Tagged;
import io.trellis.rotations.plan.AcceptRepair;
import io.trellis.rotations.plan.Plan;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.RepairId;
import io.trellis.rotations.plan.trial.AcceptSwap;
import io.trellis.rotations.plan.trial.AmendmentReading;
import io.trellis.rotations.plan.trial.ReadAmendment;
import io.trellis.rotations.plan.web.PlanController.PlanResponse;
import io.trellis.rotations.slot.SlotId;
import io.trellis.support.security.Actor;
import io.trellis.support.web.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Repairs and exchanges of the plan in force that become plans of their own, for somebody else to approve. */
@RestController
@RequestMapping("/api/plans/{id}")
class AmendmentController {

    private final AcceptRepair acceptRepair;
    private final AcceptSwap acceptSwap;
    private final ReadAmendment readAmendment;

    AmendmentController(AcceptRepair acceptRepair, AcceptSwap acceptSwap, ReadAmendment readAmendment) {
        this.acceptRepair = acceptRepair;
        this.acceptSwap = acceptSwap;
        this.readAmendment = readAmendment;
    }

    /** Proposes the repair exactly as it was found; the published plan stays in force until the new one is published. */
    @PostMapping("/repairs/{repair}/acceptance")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<PlanResponse> acceptRepair(
            @PathVariable PlanId id, @PathVariable RepairId repair, @IfMatch long revision, Actor actor) {
        return proposed(acceptRepair.accept(id, revision, repair, actor.subject()));
    }

    /** Proposes the exchange as a whole, everybody pinned to what they get; nobody else moves. */
    @PostMapping("/swaps/acceptance")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<PlanResponse> acceptSwap(
            @PathVariable PlanId id, @IfMatch long revision, @RequestBody @Valid SwapRequest request, Actor actor) {
        return proposed(acceptSwap.accept(id, revision, request.accepted(), actor.subject()));
    }

    /** What a plan that was accepted so changes about the one it repairs. */
    @GetMapping("/changes")
    @PreAuthorize("hasRole('coordinator')")
    AmendmentReading changes(@PathVariable PlanId id) {
        return readAmendment.of(id);
    }

    private static ResponseEntity<PlanResponse> proposed(Plan plan) {
        return Tagged.created("/api/plans/" + plan.id().value(), PlanResponse.of(plan), plan.revision());
    }

    /** @param parts of one exchange or several */
    record SwapRequest(@NotNull @Size(min = 2, max = 100) List<@NotNull @Valid PartRequest> parts) {

        List<AcceptSwap.Part> accepted() {
            return parts.stream()
                    .map(part -> new AcceptSwap.Part(part.associateId(), part.gives(), part.gets()))
                    .toList();
        }
    }

    record PartRequest(
            @NotNull AssociateId associateId,
            @NotNull SlotId gives,
            @NotNull SlotId gets) {}
}
