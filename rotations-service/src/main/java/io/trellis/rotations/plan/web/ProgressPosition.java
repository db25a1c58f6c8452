package io.trellis.rotations.plan.web;

import io.trellis.rotations.plan.ProgressEntry;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far a listener has come; the id of an event is {@code fence-step}. Anything unreadable means the beginning. */
record ProgressPosition(long fence, int step) {

    private static final Pattern FORMAT = Pattern.compile("(\\d{1,18})-(\\d{1,9})");
    private static final ProgressPosition BEGINNING = new ProgressPosition(0, 0);

    static ProgressPosition parse(@Nullable String id) {
        var match = FORMAT.matcher(id == null ? "" : id);
        return match.matches()
                ? new ProgressPosition(Long.parseLong(match.group(1)), Integer.parseInt(match.group(2)))
                : BEGINNING;
    }

    static ProgressPosition of(ProgressEntry entry) {
        return new ProgressPosition(entry.fence(), entry.step());
    }

    @Override
    public String toString() {
        return fence + "-" + step;
    }
}
