package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.LONG;
import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_2;
import static io.trellis.planner.rule.Scene.TRUST_1;
import static io.trellis.planner.rule.Scene.adds;
import static io.trellis.planner.rule.Scene.cohort;
import static io.trellis.planner.rule.Scene.mina;
import static io.trellis.planner.rule.Scene.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Cohort;
import io.trellis.planner.Slot;
import org.junit.jupiter.api.Test;

class SeatsPerSlotTests {

    private final Cohort cohort = cohort(mina().build());

    @Test
    void countsThePeopleInTheSlot() {
        Row row = row(new SeatsPerSlot(cohort, MAPS_2).rows(), "seats:maps-2");
        assertThat(row.lo()).isZero();
        assertThat(row.hi()).isEqualTo(2);
        assertThat(adds(row, mina().build(), TRUST_1, MAPS_2)).isEqualTo(1);
        assertThat(adds(row, mina().build(), TRUST_1, SEARCH_2)).isZero();
    }

    @Test
    void saysHowManySeatsThereAreAndMustBeFilled() {
        assertThat(sentence(MAPS_2)).isEqualTo("Maps in p2 has 2 seats");
        assertThat(sentence(LONG)).isEqualTo("Ads in p1 and p2 has 1 seat");
        Slot needed = MAPS_2.with().seats(1, 2).build();
        assertThat(new SeatsPerSlot(cohort, needed).rows().getFirst().lo()).isEqualTo(1);
        assertThat(sentence(needed)).isEqualTo("Maps in p2 has 2 seats and needs 1");
    }

    private String sentence(Slot slot) {
        return new SeatsPerSlot(cohort, slot).rows().getFirst().sentence();
    }
}
