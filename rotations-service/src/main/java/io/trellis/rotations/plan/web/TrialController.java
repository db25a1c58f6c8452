package io.trellis.rotations.plan.web;

import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.trial.FindSwaps;
import io.trellis.rotations.plan.trial.RepairPlan;
import io.trellis.rotations.plan.trial.RepairsReading;
import io.trellis.rotations.plan.trial.SwapReading;
import io.trellis.rotations.plan.trial.TryOut;
import io.trellis.rotations.plan.trial.WhatIfReading;
import io.trellis.support.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What could be done with a solved plan. No plan is changed by asking. */
@RestController
@RequestMapping("/api/plans/{id}")
class TrialController {

    private final TryOut tryOut;
    private final RepairPlan repairPlan;
    private final FindSwaps findSwaps;

    TrialController(TryOut tryOut, RepairPlan repairPlan, FindSwaps findSwaps) {
        this.tryOut = tryOut;
        this.repairPlan = repairPlan;
        this.findSwaps = findSwaps;
    }

    /** Plans anew from this plan's inputs and the changes, made one after the other; started periods move, too. */
    @PostMapping("/what-if")
    @PreAuthorize("hasRole('coordinator')")
    WhatIfReading whatIf(@PathVariable PlanId id, @RequestBody @Valid WhatIfRequest request) {
        return tryOut.whatIf(id, ChangeRequest.suppositions(request.changes()));
    }

    /**
     * Repairs a published plan after the changes, without what is taken back, and after all that is different already.
     * Started periods stay.
     */
    @PostMapping("/repairs")
    @PreAuthorize("hasRole('coordinator')")
    RepairsReading repairs(@PathVariable PlanId id, @RequestBody @Valid RepairsRequest request) {
        return repairPlan.repairs(
                id,
                ChangeRequest.changes("/takenBack", request.orNone()),
                ChangeRequest.suppositions(request.changes()));
    }

    /** Exchanges among two to five people that keep every rule and cost nobody anything, most helpful first. */
    @GetMapping("/swaps")
    @PreAuthorize("hasRole('coordinator')")
    Page<SwapReading> swaps(@PathVariable PlanId id) {
        return new Page<>(findSwaps.in(id), null);
    }

    record WhatIfRequest(@NotEmpty @Size(max = 100) List<@NotNull @Valid ChangeRequest> changes) {}

    /**
     * @param changes none when it is enough that something is different already
     * @param takenBack of what was decided with the plan in force, as it is listed there
     */
    record RepairsRequest(
            @NotNull @Size(max = 100) List<@NotNull @Valid ChangeRequest> changes,
            @Nullable @Size(max = 100) List<@NotNull @Valid ChangeRequest> takenBack) {

        List<ChangeRequest> orNone() {
            return Objects.requireNonNullElse(takenBack, List.of());
        }
    }
}
