package io.trellis.planner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BenchTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void comparesInProcessesOfTheirOwn() {
        int exit = run(
                "--sizes",
                "6",
                "--seeds",
                "1",
                "--policies",
                "fairest",
                "--peers",
                "cp-sat",
                "--questions",
                "1",
                "--rounds",
                "1");

        assertThat(exit).as("%s", err).isZero();
        assertThat(out.toString())
                .containsPattern("\\| 6 \\| tight \\| 1 \\| fairest \\| trellis \\| 60 \\| ours \\| (\\d+)/\\1 \\|")
                .containsPattern("\\| 6 \\| tight \\| 1 \\| fairest \\| cp-sat \\| 10 \\| equal \\| (\\d+)/\\1 \\|")
                .containsPattern("\\| 6 \\| tight \\| fairest \\| [\\d.]+ \\| [\\d.]+ \\| [\\d.]+ \\|");
        assertThat(err).hasToString("""
                6 tight, seed 1, fairest: trellis within 60 s
                6 tight, seed 1, fairest: cp-sat within 10 s
                """);
    }

    @Test
    void goesOnWhenAProcessFails() {
        int exit =
                run("--sizes", "6", "--seeds", "1", "--policies", "fairest", "--peers", "timefold", "--seconds", "-1");

        assertThat(exit).isOne();
        assertThat(out.toString())
                .contains("| 6 | tight | 1 | fairest | timefold | -1 | FAILED |")
                .contains("| 6 | tight | fairest | trellis | 60 | 1 |");
        assertThat(err.toString()).contains("cannot be negative");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(run("--peers", "gurobi")).isEqualTo(2);
        assertThat(err.toString()).contains("gurobi");
    }

    private int run(String... arguments) {
        return Bench.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
