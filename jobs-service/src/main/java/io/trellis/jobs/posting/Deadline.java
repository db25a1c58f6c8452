package io.trellis.jobs.posting;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The last moment to apply, as the clock on the wall of the posting's own time zone shows it. */
public record Deadline(@NotNull LocalDateTime at, @NotNull ZoneId timeZone) {

    /** Where clocks are set back and show the time twice, the later one; where they skip it, the moment they jump to. */
    public Instant instant() {
        return at.atZone(timeZone).withLaterOffsetAtOverlap().toInstant();
    }

    public boolean passed(Instant now) {
        return !now.isBefore(instant());
    }
}
