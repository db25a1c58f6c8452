package io.trellis.rotations.plan;

import io.trellis.planner.Progress;
import io.trellis.support.id.Ids;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/** Writes the steps of one solve down, and ends it when told to. */
final class RecordedProgress implements Progress {

    private final Plan claimed;
    private final ProgressLog log;
    private final BooleanSupplier end;
    private final Clock clock;
    private int step;

    RecordedProgress(Plan claimed, ProgressLog log, BooleanSupplier end, Clock clock) {
        this.claimed = claimed;
        this.log = log;
        this.end = end;
        this.clock = clock;
    }

    @Override
    public void report(Step reported) {
        log.save(new ProgressEntry(
                Ids.next(),
                claimed.id(),
                claimed.revision(),
                ++step,
                reported.stage(),
                reported.value(),
                reported.bound(),
                reported.elapsed(),
                clock.instant()));
    }

    @Override
    public boolean cancelled() {
        return end.getAsBoolean();
    }
}
