package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Slot;
import io.trellis.planner.StageProof;
import io.trellis.planner.Story;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of seats that are as scarce as each other. */
class ScarceSeatsTests {

    private static final Cohort COHORT = cohort();

    private static Cohort cohort() {
        Cohort story =
                Story.of(3).teams("ads=1", "maps=4").person("mina", "ads").cohort();
        return story.withSlots(Stream.concat(
                        story.slots().stream(),
                        Stream.of(
                                Slot.of("ads-1b", "ads", Periods.of(0))
                                        .seats(0, 2)
                                        .build(),
                                Slot.of("ads-long", "ads", Periods.first(2))
                                        .seats(0, 1)
                                        .build()))
                .toList());
    }

    @Test
    void slotsOfOneTeamAndPriceStandTogetherAndLongerOnesAlone() {
        assertThat(lines(Map.of("ads-1", 3L, "ads-2", 3L, "ads-3", 3L, "ads-long", 3L, "maps-1", 5L)))
                .containsExactly(
                        "5 Maps in H1 (4 seats)",
                        "3 Ads in H1, H2 or H3 (1, 1, 1 seats)",
                        "3 Ads in H1 and H2 (1 seat)");
        assertThat(lines(Map.of("ads-1", 3L, "ads-2", 2L, "maps-2", 3L)))
                .containsExactly("3 Ads in H1 (1 seat)", "3 Maps in H2 (4 seats)", "2 Ads in H2 (1 seat)");
    }

    @Test
    void twoSlotsOfOnePeriodNameItOnce() {
        assertThat(lines(Map.of("ads-1", 3L, "ads-1b", 3L))).containsExactly("3 Ads in H1 (1, 2 seats)");
    }

    private static List<String> lines(Map<String, Long> prices) {
        TreeMap<String, Long> rows = new TreeMap<>();
        prices.forEach((slot, price) -> rows.put("seats:" + slot, price));
        StageProof stage = new StageProof("regret>=1", 0, 0, 1, rows, new TreeMap<>(), StageProof.Kind.PRICE);
        Certificate certificate = new Certificate(Certificate.FORMAT, "", "", Policy.FAIREST, List.of(stage));
        return ScarceSeats.in(PlanReading.of(COHORT, new Plan(new TreeMap<>(), certificate))).stream()
                .map(seats -> seats.points() + " " + seats.words(COHORT) + " (" + seats.seats() + ")")
                .toList();
    }
}
