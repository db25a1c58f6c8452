package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_2;
import static io.trellis.planner.rule.Scene.TRUST_1;
import static io.trellis.planner.rule.Scene.adds;
import static io.trellis.planner.rule.Scene.cohort;
import static io.trellis.planner.rule.Scene.mina;
import static io.trellis.planner.rule.Scene.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Slot;
import org.junit.jupiter.api.Test;

class PrioritySeatsTests {

    @Test
    void hasARowThatShortageFills() {
        Slot wanted = MAPS_2.with().priority(2).build();
        Row row = row(new PrioritySeats(cohort(mina().build()), wanted).rows(), "priority:maps-2");
        assertThat(row.lo()).isEqualTo(2);
        assertThat(row.hi()).as("seats and shortage together").isEqualTo(4);
        assertThat(adds(row, mina().build(), TRUST_1, MAPS_2)).isEqualTo(1);
        assertThat(adds(row, mina().build(), TRUST_1, SEARCH_2)).isZero();
        assertThat(row.sentence()).isEqualTo("Maps in p2 has 2 priority seats");
    }
}
