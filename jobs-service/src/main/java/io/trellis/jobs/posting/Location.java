package io.trellis.jobs.posting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where the work is done.
 *
 * @param place the city of an office, or the region one may work from
 * @param country ISO 3166 code; an office has one, a region may span several
 */
public record Location(
        @NotNull Workplace workplace,
        @NotBlank @Size(max = 60) String place,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String country) {

    public enum Workplace {
        OFFICE,
        REMOTE
    }

    @JsonIgnore
    @AssertTrue(message = "an office needs its country")
    public boolean isPlaced() {
        return workplace != Workplace.OFFICE || country != null;
    }

    public String label() {
        return workplace == Workplace.REMOTE ? "Remote in " + place : place;
    }
}
