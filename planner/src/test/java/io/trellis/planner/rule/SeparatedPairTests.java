package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_2;
import static io.trellis.planner.rule.Scene.adds;
import static io.trellis.planner.rule.Scene.mina;
import static io.trellis.planner.rule.Scene.noor;
import static io.trellis.planner.rule.Scene.omar;
import static io.trellis.planner.rule.Scene.row;
import static io.trellis.planner.rule.Scene.tied;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeparatedPairTests {

    @Test
    void leavesRoomForOneOfTheTwo() {
        List<Row> rows = rows(Dimension.SITE);
        assertThat(rows)
                .extracting(Row::id)
                .containsExactly("separated:0:0:London", "separated:0:1:London", "separated:0:1:Zurich");
        Row zurich = row(rows, "separated:0:1:Zurich");
        assertThat(zurich.lo()).isZero();
        assertThat(zurich.hi()).isEqualTo(1);
        assertThat(adds(zurich, mina().build(), MAPS_2)).isEqualTo(1);
        assertThat(adds(zurich, omar().build(), MAPS_2)).isEqualTo(1);
        assertThat(adds(zurich, noor().build(), MAPS_2)).isZero();
        assertThat(adds(zurich, mina().build(), SEARCH_2)).isZero();
        assertThat(adds(row(rows, "separated:0:0:London"), mina().build(), SEARCH_2))
                .as("in the other period")
                .isZero();
    }

    @Test
    void saysWhatTheyDoNotShare() {
        assertThat(rows(Dimension.SITE))
                .extracting(Row::sentence)
                .containsOnly("Mina Haddad and Omar Farouk never share a site");
        assertThat(rows(Dimension.AREA).getFirst().sentence())
                .isEqualTo("Mina Haddad and Omar Farouk never share an area");
    }

    private static List<Row> rows(Dimension dimension) {
        Coupling.Separated separated = new Coupling.Separated("mina", "omar", dimension);
        return new SeparatedPair(tied(separated), 0, separated).rows();
    }
}
