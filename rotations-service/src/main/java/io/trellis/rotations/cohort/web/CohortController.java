package io.trellis.rotations.cohort.web;

import io.trellis.rotations.cohort.Cohort;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.cohort.CohortStatus;
import io.trellis.rotations.cohort.Cohorts;
import io.trellis.rotations.cohort.MoveCohort;
import io.trellis.rotations.cohort.PlanCohort;
import io.trellis.rotations.cohort.Seat;
import io.trellis.rotations.cohort.SeatHolder;
import io.trellis.rotations.http.Tagged;
import io.trellis.rotations.program.Period;
import io.trellis.rotations.program.ProgramId;
import io.trellis.rotations.program.Programs;
import io.trellis.support.state.State;
import io.trellis.support.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cohorts")
class CohortController {

    private final Cohorts cohorts;
    private final Programs programs;
    private final PlanCohort planCohort;
    private final MoveCohort moveCohort;

    CohortController(Cohorts cohorts, Programs programs, PlanCohort planCohort, MoveCohort moveCohort) {
        this.cohorts = cohorts;
        this.programs = programs;
        this.planCohort = planCohort;
        this.moveCohort = moveCohort;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Page<CohortResponse> list() {
        return new Page<>(
                cohorts.findAllByOrderByStartsOnDesc().stream()
                        .map(this::describe)
                        .toList(),
                null);
    }

    @GetMapping("/transitions")
    @PreAuthorize("isAuthenticated()")
    Map<CohortStatus, Set<CohortStatus>> transitions() {
        return State.transitions(CohortStatus.class);
    }

    @GetMapping("/{id}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<CohortResponse> get(@PathVariable CohortId id) {
        return answer(cohorts.at(id));
    }

    @PostMapping
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<CohortResponse> plan(@RequestBody @Valid CohortRequest request) {
        var cohort = planCohort.plan(request.programId(), request.name(), request.startsOn(), request.seats());
        return Tagged.created("/api/cohorts/" + cohort.id().value(), describe(cohort), cohort.revision());
    }

    @PostMapping("/{id}/opening")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<CohortResponse> open(@PathVariable CohortId id) {
        return answer(moveCohort.move(id, CohortStatus.INTAKE_OPEN));
    }

    @PostMapping("/{id}/locking")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<CohortResponse> lock(@PathVariable CohortId id) {
        return answer(moveCohort.move(id, CohortStatus.LOCKED));
    }

    @PostMapping("/{id}/activation")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<CohortResponse> activate(@PathVariable CohortId id) {
        return answer(moveCohort.move(id, CohortStatus.ACTIVE));
    }

    @PostMapping("/{id}/graduation")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<CohortResponse> graduate(@PathVariable CohortId id) {
        return answer(moveCohort.move(id, CohortStatus.GRADUATING));
    }

    @PostMapping("/{id}/closing")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<CohortResponse> close(@PathVariable CohortId id) {
        return answer(moveCohort.move(id, CohortStatus.CLOSED));
    }

    @GetMapping("/{id}/seats")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter', 'executive')")
    ResponseEntity<SeatsResponse> seats(@PathVariable CohortId id) {
        var cohort = cohorts.at(id);
        return Tagged.ok(SeatsResponse.of(cohort), cohort.revision());
    }

    private ResponseEntity<CohortResponse> answer(Cohort cohort) {
        return Tagged.ok(describe(cohort), cohort.revision());
    }

    private CohortResponse describe(Cohort cohort) {
        var program = programs.at(cohort.programId());
        return new CohortResponse(
                cohort.id(),
                cohort.revision(),
                cohort.programId(),
                program.name(),
                cohort.name(),
                cohort.startsOn(),
                program.shape().trainingMonths(),
                program.calendar(cohort.startsOn()),
                cohort.status(),
                cohort.status().next(),
                cohort.seats(),
                cohort.free());
    }

    record CohortRequest(
            @NotNull ProgramId programId,
            @NotBlank @Size(max = 120) String name,
            @NotNull LocalDate startsOn,
            @Min(1) @Max(5000) int seats) {}

    record CohortResponse(
            CohortId id,
            long revision,
            ProgramId programId,
            String program,
            String name,
            LocalDate startsOn,
            int trainingMonths,
            List<Period> periods,
            CohortStatus status,
            Set<CohortStatus> next,
            int seats,
            int seatsFree) {}

    record SeatsResponse(int seats, int free, List<SeatResponse> taken, List<SeatHolder> waiting) {

        static SeatsResponse of(Cohort cohort) {
            return new SeatsResponse(
                    cohort.seats(),
                    cohort.free(),
                    cohort.taken().stream().map(SeatResponse::of).toList(),
                    cohort.waiting());
        }
    }

    record SeatResponse(
            SeatHolder holder,
            Seat.State state,
            Instant since,
            @Nullable UUID personId) {

        static SeatResponse of(Seat seat) {
            return new SeatResponse(seat.holder(), seat.state(), seat.since(), seat.person());
        }
    }
}
