package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.SEARCH_1;
import static io.trellis.planner.rule.Scene.TRUST_1;
import static io.trellis.planner.rule.Scene.adds;
import static io.trellis.planner.rule.Scene.mina;
import static io.trellis.planner.rule.Scene.row;
import static io.trellis.planner.rule.Scene.tied;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubCohortSpreadTests {

    @Test
    void countsThoseOfTheSubCohort() {
        List<Row> rows = rows();
        assertThat(rows)
                .extracting(Row::id)
                .containsExactly("spread:0:0:Consumer", "spread:0:0:Trust", "spread:0:1:Consumer");
        Row trust = row(rows, "spread:0:0:Trust");
        assertThat(trust.lo()).isZero();
        assertThat(trust.hi()).isEqualTo(2);
        assertThat(adds(trust, mina().subCohort("spring").build(), TRUST_1)).isEqualTo(1);
        assertThat(adds(trust, mina().subCohort("autumn").build(), TRUST_1)).isZero();
        assertThat(adds(trust, mina().build(), TRUST_1)).isZero();
        assertThat(adds(trust, mina().subCohort("spring").build(), SEARCH_1)).isZero();
    }

    @Test
    void saysHowManyMayShare() {
        assertThat(rows()).extracting(Row::sentence).containsOnly("At most 2 of spring share an area");
    }

    private static List<Row> rows() {
        Coupling.Spread spread = new Coupling.Spread("spring", Dimension.AREA, 2);
        return new SubCohortSpread(tied(spread), 0, spread).rows();
    }
}
