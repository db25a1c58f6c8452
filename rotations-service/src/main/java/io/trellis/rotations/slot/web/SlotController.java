package io.trellis.rotations.slot.web;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.http.Tagged;
import io.trellis.rotations.slot.EditSlot;
import io.trellis.rotations.slot.MoveSlot;
import io.trellis.rotations.slot.PitchSlot;
import io.trellis.rotations.slot.Slot;
import io.trellis.rotations.slot.SlotAccess;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.slot.SlotStatus;
import io.trellis.rotations.slot.Slots;
import io.trellis.rotations.team.TeamId;
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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/slots")
class SlotController {

    private final Slots slots;
    private final SlotAccess access;
    private final PitchSlot pitchSlot;
    private final EditSlot editSlot;
    private final MoveSlot moveSlot;

    SlotController(Slots slots, SlotAccess access, PitchSlot pitchSlot, EditSlot editSlot, MoveSlot moveSlot) {
        this.slots = slots;
        this.access = access;
        this.pitchSlot = pitchSlot;
        this.editSlot = editSlot;
        this.moveSlot = moveSlot;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Page<SlotResponse> list(@RequestParam CohortId cohort, Actor actor) {
        return new Page<>(
                access.visible(slots.findByCohortIdOrderById(cohort), actor).stream()
                        .map(SlotResponse::of)
                        .toList(),
                null);
    }

    @GetMapping("/transitions")
    @PreAuthorize("isAuthenticated()")
    Map<SlotStatus, Set<SlotStatus>> transitions() {
        return State.transitions(SlotStatus.class);
    }

    @GetMapping("/{id}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<SlotResponse> get(@PathVariable SlotId id, Actor actor) {
        return answer(access.visible(id, actor));
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('coordinator', 'team-manager')")
    ResponseEntity<SlotResponse> pitch(@RequestBody @Valid SlotRequest request, Actor actor) {
        var slot = pitchSlot.pitch(
                request.cohortId(),
                request.teamId(),
                request.firstPeriod(),
                request.periods() == null ? 1 : request.periods(),
                request.pitch().pitch(),
                actor);
        return Tagged.created("/api/slots/" + slot.id().value(), SlotResponse.of(slot), slot.revision());
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAnyRole('coordinator', 'team-manager')")
    ResponseEntity<SlotResponse> edit(
            @PathVariable SlotId id, @IfMatch long revision, @RequestBody @Valid PitchRequest request, Actor actor) {
        return answer(editSlot.edit(id, revision, request.pitch(), actor));
    }

    @PostMapping("/{id}/submission")
    @PreAuthorize("hasAnyRole('coordinator', 'team-manager')")
    ResponseEntity<SlotResponse> submit(@PathVariable SlotId id, Actor actor) {
        return answer(moveSlot.submit(id, actor));
    }

    @PostMapping("/{id}/acceptance")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<SlotResponse> accept(@PathVariable SlotId id) {
        return answer(moveSlot.accept(id));
    }

    @PostMapping("/{id}/return")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<SlotResponse> giveBack(@PathVariable SlotId id, @RequestBody @Valid ReturnRequest request) {
        return answer(moveSlot.giveBack(id, request.reason()));
    }

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize("hasAnyRole('coordinator', 'team-manager')")
    ResponseEntity<SlotResponse> withdraw(@PathVariable SlotId id, Actor actor) {
        return answer(moveSlot.withdraw(id, actor));
    }

    private static ResponseEntity<SlotResponse> answer(Slot slot) {
        return Tagged.ok(SlotResponse.of(slot), slot.revision());
    }

    record SlotRequest(
            @NotNull CohortId cohortId,
            @NotNull TeamId teamId,
            @Min(1) int firstPeriod,
            @Nullable @Min(1) @Max(12) Integer periods,
            @NotNull @Valid PitchRequest pitch) {}

    record ReturnRequest(@NotBlank @Size(max = 1000) String reason) {}
}
