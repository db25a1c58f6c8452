package io.trellis.rotations.plan.trial;

import io.trellis.planner.Limits;
import io.trellis.planner.Progress;
import java.time.Duration;

/** One turn: its solves end together when its time is over, whatever each of them was given. */
public final class Trial implements Progress {

    private final Duration limit;
    private final long begun = System.nanoTime();

    private Trial(Duration limit) {
        this.limit = limit;
    }

    static Trial within(Duration limit) {
        return new Trial(limit);
    }

    /** For each of so many solves. */
    public Limits limits(int solves) {
        return Limits.of(limit.dividedBy(solves));
    }

    public long seconds() {
        return limit.toSeconds();
    }

    @Override
    public void report(Step step) {}

    @Override
    public boolean cancelled() {
        return System.nanoTime() - begun > limit.toNanos();
    }
}
