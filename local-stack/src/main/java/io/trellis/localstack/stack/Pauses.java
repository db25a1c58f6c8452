package io.trellis.localstack.stack;

import java.time.Duration;

/** How long a part that ended is left alone: longer each time, until one run of it has served for a while. */
final class Pauses {
    static final Duration FIRST = Duration.ofMillis(250);
    static final Duration LONGEST = Duration.ofSeconds(15);
    static final Duration SETTLED = Duration.ofSeconds(2);

    private Duration next = FIRST;

    /** @param served how long the run that ended was ready; zero when it never was */
    Duration after(Duration served) {
        Duration pause = served.compareTo(SETTLED) < 0 ? next : FIRST;
        Duration twice = pause.multipliedBy(2);
        next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        return pause;
    }
}
