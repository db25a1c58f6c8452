package io.trellis.planner.cli;

import io.trellis.planner.Limits;
import io.trellis.planner.Policy;
import java.time.Duration;
import picocli.CommandLine.Option;

/** What is asked of every plan that is made, and how the answer is printed. */
final class SolveOptions {

    @Option(
            names = "--policy",
            defaultValue = "fairest",
            converter = PolicyOption.class,
            completionCandidates = PolicyOption.class,
            description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}")
    private Policy policy = Policy.FAIREST;

    @Option(
            names = "--time",
            defaultValue = "60s",
            converter = TimeOption.class,
            description = "Stop each solve after this time with the best plan so far; default ${DEFAULT-VALUE}")
    private Duration time = Duration.ofMinutes(1);

    @Option(names = "--json", description = "Print JSON instead of text")
    private boolean json;

    Policy policy() {
        return policy;
    }

    Limits limits(long seed) {
        return new Limits(time, seed);
    }

    Limits limits() {
        return Limits.of(time);
    }

    boolean json() {
        return json;
    }
}
