package io.trellis.planner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Policy;
import io.trellis.planner.bench.contest.Solution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTests {

    @Test
    void saysHowOurTimeGrowsFromSixtyOn() {
        String text = new Summary(List.of(ours(20, 1, 0.4), ours(60, 1, 1), ours(60, 2, 3), ours(600, 1, 200))).text();

        assertThat(text)
                .contains("from 60 to 600 associates our time goes from 2.00 s to 200.00 s")
                .contains("exponent (stopped by the limit) at least 2.00.");
    }

    @Test
    void givesTheMediansOfEachSize() {
        assertThat(new Summary(List.of(ours(60, 1, 1), ours(60, 2, 9), ours(60, 3, 2))).text())
                .contains("| 60 | tight | fairest | trellis | 60 | 3 |  | 0, 0 | 0 | 2.00 | 1.00 | 100 |");
    }

    @Test
    void countsWhoIsEqualBetterAndWorse() {
        List<Row> rows = List.of(peer(1, 0), peer(2, -3), peer(3, -1), peer(4, 2));

        assertThat(new Summary(rows).text()).contains("| cp-sat | 60 | 4 | 1, 1, 2 | 0, 0 | 0 |");
    }

    private static Row ours(int associates, long seed, double seconds) {
        return row(associates, seed, seconds, Entrant.TRELLIS, null);
    }

    private static Row peer(long seed, long by) {
        return row(60, seed, 1, Entrant.CP_SAT, new Standing("first", by));
    }

    private static Row row(int associates, long seed, double seconds, Entrant entrant, Standing standing) {
        Case problem = new Case(associates, Seats.TIGHT, seed, Policy.FAIREST);
        return new Row(
                new Task(problem, entrant, 60, 0, 0),
                new Measured(Solution.NONE, seconds, 1, 100, null),
                new Judgement(new LinkedHashMap<>(Map.of("first", 1L)), Map.of(), List.of()),
                standing);
    }
}
