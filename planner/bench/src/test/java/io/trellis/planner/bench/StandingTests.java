package io.trellis.planner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class StandingTests {

    private final SequencedMap<String, Long> ours = values("regret>=2", -3, "regret>=1", -9, "first", 4);

    @Test
    void findsTheFirstStageThatDiffers() {
        assertThat(Standing.of(values("regret>=2", -3, "regret>=1", -8, "first", 1), ours))
                .hasToString("better by 1 at regret>=1");
        assertThat(Standing.of(values("regret>=2", -3, "regret>=1", -9, "first", 2), ours))
                .hasToString("worse by 2 at first");
        assertThat(Standing.of(ours, ours)).hasToString("equal");
    }

    @Test
    void countsNobodyAtLevelsBeyondAPlansWorst() {
        SequencedMap<String, Long> other = values("regret>=3", -1, "regret>=2", -2, "regret>=1", -9, "first", 9);

        assertThat(Standing.of(other, ours)).hasToString("worse by 1 at regret>=3");
        assertThat(Standing.of(ours, other)).hasToString("better by 1 at regret>=3");
    }

    private static SequencedMap<String, Long> values(Object... pairs) {
        SequencedMap<String, Long> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], ((Integer) pairs[i + 1]).longValue());
        }
        return values;
    }
}
