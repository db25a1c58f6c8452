package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_2;
import static io.trellis.planner.rule.Scene.TRUST_1;
import static io.trellis.planner.rule.Scene.adds;
import static io.trellis.planner.rule.Scene.cohort;
import static io.trellis.planner.rule.Scene.mina;
import static io.trellis.planner.rule.Scene.noor;
import static io.trellis.planner.rule.Scene.omar;
import static io.trellis.planner.rule.Scene.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Periods;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkedPairTests {

    @Test
    void balancesTheTwoPerPeriodAndValue() {
        List<Row> rows = rows(mina().build(), omar().build(), Dimension.TEAM);
        assertThat(rows)
                .extracting(Row::id)
                .containsExactly(
                        "linked:0:0:ads",
                        "linked:0:0:search",
                        "linked:0:0:trust",
                        "linked:0:1:ads",
                        "linked:0:1:maps",
                        "linked:0:1:search");
        Row maps = row(rows, "linked:0:1:maps");
        assertThat(maps.lo()).isZero();
        assertThat(maps.hi()).isZero();
        assertThat(adds(maps, mina().build(), MAPS_2)).isEqualTo(1);
        assertThat(adds(maps, omar().build(), MAPS_2)).isEqualTo(-1);
        assertThat(adds(maps, noor().build(), MAPS_2)).isZero();
        assertThat(adds(maps, mina().build(), TRUST_1, SEARCH_2)).isZero();
        assertThat(adds(row(rows, "linked:0:0:search"), mina().build(), SEARCH_2))
                .as("in the other period")
                .isZero();
    }

    @Test
    void bindsOnlyWhileBothAreActive() {
        Associate away = omar().leave(Periods.of(0)).build();
        assertThat(rows(mina().build(), away, Dimension.SITE))
                .extracting(Row::id)
                .containsExactly("linked:0:1:London", "linked:0:1:Zurich");
    }

    @Test
    void saysWhatTheyShare() {
        assertThat(rows(mina().build(), omar().build(), Dimension.SITE))
                .extracting(Row::sentence)
                .containsOnly("Mina Haddad and Omar Farouk share their site");
    }

    private static List<Row> rows(Associate one, Associate other, Dimension dimension) {
        Coupling.Linked linked = new Coupling.Linked("mina", "omar", dimension);
        return new LinkedPair(cohort(one, other), 0, linked).rows();
    }
}
