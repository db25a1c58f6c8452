package io.trellis.rotations.cohort;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place that is taken.
 *
 * @param since when it came into this state
 * @param person known once consumed
 */
public record Seat(
        SeatHolder holder,
        State state,
        Instant since,
        @Nullable UUID person,
        @Nullable Newcomer newcomer) {

    public enum State {
        HELD,
        CONSUMED
    }

    static Seat held(SeatHolder holder, Instant since) {
        return new Seat(holder, State.HELD, since, null, null);
    }

    static Seat consumed(SeatHolder holder, Instant since, UUID person, @Nullable Newcomer newcomer) {
        return new Seat(holder, State.CONSUMED, since, person, newcomer);
    }
}
