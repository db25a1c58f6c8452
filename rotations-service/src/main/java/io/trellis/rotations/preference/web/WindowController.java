package io.trellis.rotations.preference.web;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.http.Tagged;
import io.trellis.rotations.preference.Allowance;
import io.trellis.rotations.preference.MoveWindow;
import io.trellis.rotations.preference.PreferenceWindow;
import io.trellis.rotations.preference.PreferenceWindows;
import io.trellis.rotations.preference.ScheduleWindow;
import io.trellis.rotations.preference.WindowId;
import io.trellis.rotations.preference.WindowStatus;
import io.trellis.support.state.State;
import io.trellis.support.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/preference-windows")
class WindowController {

    private final PreferenceWindows windows;
    private final ScheduleWindow scheduleWindow;
    private final MoveWindow moveWindow;

    WindowController(PreferenceWindows windows, ScheduleWindow scheduleWindow, MoveWindow moveWindow) {
        this.windows = windows;
        this.scheduleWindow = scheduleWindow;
        this.moveWindow = moveWindow;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('coordinator', 'associate')")
    Page<WindowResponse> list(@RequestParam CohortId cohort) {
        return new Page<>(
                windows.findByCohortIdOrderByIdDesc(cohort).stream()
                        .map(WindowResponse::of)
                        .toList(),
                null);
    }

    @GetMapping("/transitions")
    @PreAuthorize("isAuthenticated()")
    Map<WindowStatus, Set<WindowStatus>> transitions() {
        return State.transitions(WindowStatus.class);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('coordinator', 'associate')")
    ResponseEntity<WindowResponse> get(@PathVariable WindowId id) {
        return answer(windows.at(id));
    }

    @PostMapping
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<WindowResponse> schedule(@RequestBody @Valid WindowRequest request) {
        var window =
                scheduleWindow.schedule(request.cohortId(), request.allowance(), request.opensAt(), request.closesAt());
        return Tagged.created(
                "/api/preference-windows/" + window.id().value(), WindowResponse.of(window), window.revision());
    }

    @PostMapping("/{id}/opening")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<WindowResponse> open(@PathVariable WindowId id) {
        return answer(moveWindow.open(id));
    }

    @PostMapping("/{id}/extension")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<WindowResponse> extend(@PathVariable WindowId id, @RequestBody @Valid ExtensionRequest request) {
        return answer(moveWindow.extend(id, request.closesAt()));
    }

    @PostMapping("/{id}/closing")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<WindowResponse> close(@PathVariable WindowId id) {
        return answer(moveWindow.close(id));
    }

    private static ResponseEntity<WindowResponse> answer(PreferenceWindow window) {
        return Tagged.ok(WindowResponse.of(window), window.revision());
    }

    record WindowRequest(
            @NotNull CohortId cohortId,
            @NotNull Instant opensAt,
            @NotNull Instant closesAt,
            @Min(0) @Max(50) int minimum,
            @Min(0) @Max(2) int stars,
            @Min(0) @Max(10) int vetoes) {

        Allowance allowance() {
            return new Allowance(minimum, stars, vetoes);
        }
    }

    record ExtensionRequest(@NotNull Instant closesAt) {}

    record WindowResponse(
            WindowId id,
            long revision,
            CohortId cohortId,
            Instant opensAt,
            Instant closesAt,
            int minimum,
            int stars,
            int vetoes,
            WindowStatus status,
            Set<WindowStatus> next) {

        static WindowResponse of(PreferenceWindow window) {
            var allowance = window.allowance();
            return new WindowResponse(
                    window.id(),
                    window.revision(),
                    window.cohortId(),
                    window.opensAt(),
                    window.closesAt(),
                    allowance.minimum(),
                    allowance.stars(),
                    allowance.vetoes(),
                    window.status(),
                    window.status().next());
        }
    }
}
