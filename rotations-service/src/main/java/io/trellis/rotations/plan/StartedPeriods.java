package io.trellis.rotations.plan;

import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Periods that are running or over: rotations in them stay as they are. */
@Component
public class StartedPeriods {

    private final Clock clock;

    StartedPeriods(Clock clock) {
        this.clock = clock;
    }

    public Periods of(Cohort cohort) {
        var today = today();
        return Periods.of(IntStream.range(0, cohort.periods().size())
                .filter(period -> {
                    var starts = cohort.periods().get(period).startsOn();
                    return starts != null && !starts.isAfter(today);
                })
                .toArray());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
