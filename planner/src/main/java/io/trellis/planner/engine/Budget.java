package io.trellis.planner.engine;

import io.trellis.planner.Progress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The time a solve may still take, and whoever watches it. */
final class Budget {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final Progress progress;
    private final long started;
    private final long deadline;

    Budget(Duration time, Progress progress) {
        this(progress, System.nanoTime(), time.compareTo(LONGEST) > 0 ? LONGEST : time);
    }

    private Budget(Progress progress, long started, Duration time) {
        this.progress = progress;
        this.started = started;
        this.deadline = started + time.toNanos();
    }

    /** A part of the time that is left, for a search that may not end. */
    Budget part(int divisor) {
        long now = System.nanoTime();
        return new Budget(progress, now, Duration.ofNanos(Math.max(0, deadline - now) / divisor));
    }

    /** The time that is left, but for a part. */
    Budget allBut(int divisor) {
        long now = System.nanoTime();
        long left = Math.max(0, deadline - now);
        return new Budget(progress, now, Duration.ofNanos(left - left / divisor));
    }

    /** At most so much of the time that is left, unseen by whoever watches. */
    Budget aside(Duration most) {
        long now = System.nanoTime();
        var left = Duration.ofNanos(Math.max(0, deadline - now));
        var unseen = new Progress() {
            @Override
            public void report(Step step) {}

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
        return new Budget(unseen, now, left.compareTo(most) < 0 ? left : most);
    }

    boolean spent() {
        return System.nanoTime() - deadline >= 0 || progress.cancelled();
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    void report(String stage, @Nullable Long value, @Nullable Long bound) {
        progress.report(new Progress.Step(stage, value, bound, elapsed()));
    }
}
