package io.trellis.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Progress.Step;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Away from a terminal. */
class WatchTests {

    private final StringWriter err = new StringWriter();

    @Test
    void saysNothingAboutWhatIsQuick() {
        try (Watch watch = new Watch(new PrintWriter(err))) {
            watch.report(step("first", 1L, 2L, 599));
            watch.done();
            assertThat(watch.cancelled()).isFalse();
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysEachStageAtOnceAndThenEveryTwoSeconds() {
        try (Watch watch = new Watch(new PrintWriter(err))) {
            watch.report(step("first", 1L, 4L, 600));
            watch.report(step("first", 2L, 4L, 2_599));
            watch.report(step("first", 3L, 4L, 2_600));
            watch.report(step("stars", null, 7L, 2_700));
            watch.report(step("priority", -2L, null, 2_800));
            watch.done();
        }
        assertThat(err.toString().replace("\r", ""))
                .matches("   0\\.6 s  .*: found 1, best possible 4\n"
                        + "   2\\.6 s  .*: found 3, best possible 4\n"
                        + "   2\\.7 s  .*: found –, best possible 7\n"
                        + "   2\\.8 s  .*: found 2, best possible –\n");
    }

    private static Step step(String stage, @Nullable Long value, @Nullable Long bound, long millis) {
        return new Step(stage, value, bound, Duration.ofMillis(millis));
    }
}
