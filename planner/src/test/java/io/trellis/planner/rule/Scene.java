package io.trellis.planner.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Period;
import io.trellis.planner.Periods;
import io.trellis.planner.Program;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A calendar of two periods, four teams and whoever takes part: what the tests of the rules speak of. */
final class Scene {

    static final Slot SEARCH_1 =
            slot("search", 0).site("London").area("Consumer").build();
    static final Slot SEARCH_2 =
            slot("search", 1).site("London").area("Consumer").build();
    static final Slot MAPS_2 = slot("maps", 1)
            .site("Zurich")
            .area("Consumer")
            .supervisor("Tom Becker")
            .exposure(Map.of("research", 1))
            .skills(List.of("SQL"))
            .clearances(List.of("secret"))
            .build();
    static final Slot TRUST_1 =
            slot("trust", 0).area("Trust").exposure(Map.of("research", 2)).build();
    static final Slot LONG = Slot.of("ads-1-2", "ads", Periods.range(0, 1)).build();

    private Scene() {}

    static Associate.Builder mina() {
        return Associate.named("mina", Periods.first(2)).name("Mina Haddad");
    }

    static Associate.Builder omar() {
        return Associate.named("omar", Periods.first(2)).name("Omar Farouk");
    }

    static Associate.Builder noor() {
        return Associate.named("noor", Periods.first(2)).name("Noor");
    }

    private static Slot.Builder slot(String team, int period) {
        return Slot.of(team + "-" + (period + 1), team, Periods.of(period)).seats(0, 2);
    }

    static Cohort cohort(Associate... people) {
        return new Cohort(
                "c",
                "C",
                List.of(Period.of("p1"), Period.of("p2")),
                List.of(people),
                List.of(
                        new Team("search", "Search", "geo", Collections.emptySortedMap()),
                        new Team("maps", "Maps", "geo", Collections.emptySortedMap()),
                        new Team("trust", "Trust & Safety", null, Collections.emptySortedMap()),
                        new Team("ads", "Ads", null, Collections.emptySortedMap())),
                List.of(SEARCH_1, SEARCH_2, MAPS_2, TRUST_1, LONG),
                Program.FREE,
                List.of(),
                null);
    }

    /** The three of them, tied together by one rule. */
    static Cohort tied(Coupling coupling) {
        return cohort(mina().build(), omar().build(), noor().build()).withCouplings(List.of(coupling));
    }

    static Row row(List<Row> rows, String id) {
        List<Row> found = rows.stream().filter(row -> row.id().equals(id)).toList();
        assertThat(found).as("%s of %s", id, rows).hasSize(1);
        return found.getFirst();
    }

    /** What one person with some slots adds to a row. */
    static long adds(Row row, Associate associate, Slot... slots) {
        return row.of(associate, new Bundle(Arrays.asList(slots)));
    }
}
