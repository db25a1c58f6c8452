package io.trellis.planner.bench;

import io.trellis.planner.Policy;
import io.trellis.planner.bench.contest.Contestant;
import io.trellis.planner.bench.cpsat.CpSat;
import io.trellis.planner.bench.timefold.Timefold;
import java.util.Locale;

/** Who takes part. */
enum Entrant {
    TRELLIS,
    CP_SAT,
    TIMEFOLD;

    Contestant contestant() {
        return switch (this) {
            case TRELLIS -> new Trellis();
            case CP_SAT -> new CpSat();
            case TIMEFOLD -> new Timefold();
        };
    }

    boolean knows(Policy policy) {
        return this == TRELLIS || policy == Policy.FAIREST || policy == Policy.MOST_FIRST_CHOICES;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
