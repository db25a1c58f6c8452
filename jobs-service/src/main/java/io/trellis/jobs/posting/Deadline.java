package io.trellis.jobs.posting;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The last moment to apply, as the clock on the wall of the posting's own time zone shows it. */
public record Deadline(
        @NotNull @Schema(implementation = String.class, example = "2026-11-25T23:59")
        LocalDateTime at,

        @NotNull @Schema(implementation = String.class, example = "Europe/Berlin")
        ZoneId timeZone) {

    /** Where clocks are set back and show the time twice, the later one; where they skip it, the moment they jump to. */
    public Instant instant() {
        return at.atZone(timeZone).withLaterOffsetAtOverlap().toInstant();
    }

    public boolean passed(Instant now) {
        return !now.isBefore(instant());
    }
}
