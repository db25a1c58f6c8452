package io.trellis.planner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One step of the calendar, such as six months; dates, when given, are both included. */
public record Period(
        String id,
        String name,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) implements Identified {

    public static Period of(String id) {
        return new Period(id, id, null, null);
    }
}
