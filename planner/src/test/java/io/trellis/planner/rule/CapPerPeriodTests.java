package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.LONG;
import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_1;
import static io.trellis.planner.rule.Scene.TRUST_1;
import static io.trellis.planner.rule.Scene.adds;
import static io.trellis.planner.rule.Scene.omar;
import static io.trellis.planner.rule.Scene.row;
import static io.trellis.planner.rule.Scene.tied;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Periods;
import io.trellis.planner.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapPerPeriodTests {

    @Test
    void countsPeopleInTheScopeInEachOfItsPeriods() {
        List<Row> rows = rows(new Scope(Dimension.AREA, "Consumer"), Periods.first(2), 3);
        assertThat(rows).extracting(Row::id).containsExactly("cap:0:0", "cap:0:1");
        Row second = row(rows, "cap:0:1");
        assertThat(second.lo()).isZero();
        assertThat(second.hi()).isEqualTo(3);
        assertThat(adds(second, omar().build(), TRUST_1, MAPS_2)).isEqualTo(1);
        assertThat(adds(second, omar().build(), SEARCH_1))
                .as("in the other period")
                .isZero();
        assertThat(adds(second, omar().build(), LONG)).as("without area").isZero();
    }

    @Test
    void namesTheScope() {
        assertThat(sentence(Dimension.TEAM, "maps", 1)).isEqualTo("At most 1 person in Maps in p2");
        assertThat(sentence(Dimension.SUPERVISOR, "Tom Becker", 2))
                .isEqualTo("At most 2 people in Tom Becker’s teams in p2");
        assertThat(sentence(Dimension.SITE, "Zurich", 3)).isEqualTo("At most 3 people in Zurich in p2");
        assertThat(sentence(Dimension.AREA, "Trust", 0)).isEqualTo("At most 0 people in Trust in p2");
    }

    private static String sentence(Dimension dimension, String value, int max) {
        return rows(new Scope(dimension, value), Periods.of(1), max).getFirst().sentence();
    }

    private static List<Row> rows(Scope scope, Periods periods, int max) {
        Coupling.Cap cap = new Coupling.Cap(scope, periods, max);
        return new CapPerPeriod(tied(cap), 0, cap).rows();
    }
}
