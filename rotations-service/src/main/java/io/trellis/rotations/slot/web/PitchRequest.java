package io.trellis.rotations.slot.web;

import io.trellis.rotations.slot.Axis;
import io.trellis.rotations.slot.CareerLevel;
import io.trellis.rotations.slot.Charter;
import io.trellis.rotations.slot.Pitch;
import io.trellis.rotations.slot.Supervisor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

record PitchRequest(
        @Nullable @Valid CharterRequest charter,
        @Nullable @Size(max = 10) List<@Valid SupervisorRequest> supervisors,
        @Min(0) @Max(500) int minSeats,
        @Min(1) @Max(500) int maxSeats,
        @Nullable Map<Axis, @NotNull @Min(0) @Max(3) Integer> exposure,
        @Nullable @Size(max = 20) Set<@NotBlank @Size(max = 60) String> skills,
        @Nullable @Size(max = 80) String site,
        @Nullable @Size(max = 200) String companyGoal,
        @Nullable @Size(max = 500) String lengthOverride) {

    @AssertTrue(message = "there cannot be more seats to fill than there are")
    boolean isSeatRange() {
        return minSeats <= maxSeats;
    }

    Pitch pitch() {
        return new Pitch(
                charter == null ? null : charter.charter(),
                supervisors == null
                        ? List.of()
                        : supervisors.stream()
                                .map(SupervisorRequest::supervisor)
                                .toList(),
                minSeats,
                maxSeats,
                exposure == null ? Map.of() : exposure,
                skills == null ? new TreeSet<>() : new TreeSet<>(skills),
                site,
                companyGoal,
                lengthOverride);
    }

    record CharterRequest(
            @NotBlank @Size(max = 200) String feature,
            @NotBlank @Size(max = 2000) String problem,
            @NotBlank @Size(max = 500) String successMetric,
            @NotBlank @Size(max = 120) String owner,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> acceptanceCriteria) {

        Charter charter() {
            return new Charter(
                    feature,
                    problem,
                    successMetric,
                    owner,
                    acceptanceCriteria == null ? List.of() : acceptanceCriteria);
        }
    }

    record SupervisorRequest(
            @NotBlank @Size(max = 120) String name, @NotNull CareerLevel level) {

        Supervisor supervisor() {
            return new Supervisor(name, level);
        }
    }
}
