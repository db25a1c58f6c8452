package io.trellis.jobs.posting;

import io.trellis.jobs.role.CareerLevel;
import io.trellis.jobs.role.EmploymentType;
import io.trellis.jobs.role.PayBand;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a recruiter writes.
 *
 * @param summary two sentences for the list
 * @param description HTML; markup that could run or load anything is removed
 * @param rotations the shape of the program, e.g. {@code 1 + 3 × 6 months}
 * @param pay must be there and inside the approved band by the time of publication
 */
public record PostingContent(
        @NotBlank @Size(max = 120) String title,
        @NotBlank @Size(max = 300) String summary,
        @NotBlank @Size(max = 20_000) String description,
        @NotNull CareerLevel level,
        @NotNull EmploymentType employmentType,
        @NotEmpty @Size(max = 12) List<@Valid Location> locations,
        @NotEmpty Set<ApplicationPath> paths,
        @Size(max = 30) List<@Valid Requirement> requirements,
        @Nullable LocalDate startsOn,
        @Nullable @Size(max = 60) String rotations,
        @Nullable @Valid PayBand pay,
        @NotNull @Valid Deadline deadline) {

    public PostingContent {
        description = description == null ? "" : RichText.clean(description);
        locations = locations == null ? List.of() : List.copyOf(locations);
        paths = paths == null || paths.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(paths));
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
    }
}
