package io.trellis.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PausesTests {
    private final Pauses pauses = new Pauses();

    @Test
    void growWhileAPartEndsBeforeItHasServed() {
        Duration before = pauses.after(Duration.ZERO);
        assertThat(before).isEqualTo(Pauses.FIRST);
        for (int end = 1; end < 20; end++) {
            Duration pause = pauses.after(Duration.ofMillis(end));
            assertThat(pause).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Pauses.LONGEST);
            before = pause;
        }
        assertThat(before).isEqualTo(Pauses.LONGEST);
    }

    /** However often that happens: each end has a cause of its own. */
    @Test
    void areShortForAPartThatServedUntilItEnded() {
        pauses.after(Duration.ZERO);
        pauses.after(Duration.ZERO);
        for (int end = 0; end < 10; end++) {
            assertThat(pauses.after(Pauses.SETTLED)).isEqualTo(Pauses.FIRST);
        }
    }
}
