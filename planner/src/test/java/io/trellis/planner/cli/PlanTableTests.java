package io.trellis.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.StageProof;
import io.trellis.planner.Story;
import io.trellis.planner.explain.PlanReading;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlanTableTests {

    @Test
    void pointsHaveASign() {
        assertThat(PlanTable.lost(2)).isEqualTo("−2");
        assertThat(PlanTable.lost(0)).isEqualTo("0");
        assertThat(PlanTable.lost(-1)).isEqualTo("+1");
    }

    @Test
    void whatIsOpenSaysHowFarItIsFromProven() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1")
                .person("mina", "ads", "maps")
                .person("omar", "ads", "maps")
                .cohort();
        Plan plan = new Plan(
                new TreeMap<>(Map.of("mina", List.of("ads-1"), "omar", List.of("maps-1"))),
                new Certificate(
                        Certificate.FORMAT,
                        "",
                        "",
                        Policy.GENEROUS,
                        List.of(open("rank>=2", -2, 0), open("first", 1, 4))));
        assertThat(new PlanTable(PlanReading.of(cohort, plan), true).toString()).contains("""
                Not proven: 2 lines below may still be improved.
                                                       found / best possible
                  ✓ Everyone is placed in every period       2 / 2
                  · 2 placements at 2nd choice or worse      2 / 0  (2 from proven)
                  · 1 first choice                           1 / 4  (3 from proven)
                """);
    }

    private static StageProof open(String name, long value, long bound) {
        return new StageProof(
                name,
                value,
                bound,
                1,
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                StageProof.Kind.SEARCH);
    }
}
