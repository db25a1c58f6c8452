package io.trellis.planner.coach;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Program.Precedence;
import io.trellis.planner.Scope;
import io.trellis.planner.Story;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Offers first and people last, and nothing that binds nobody. */
class CatalogTests {

    @Test
    void whatBindsNobodyIsNotListed() {
        Cohort cohort = Story.of(2)
                .teams("ads=2", "maps=1..1")
                .person(Associate.named("mina", Periods.of(1))
                        .name("Mina")
                        .leave(Periods.of(0))
                        .sites(List.of("Berlin"))
                        .past(List.of("ads"))
                        .conflicts(List.of("Ana"))
                        .skills(List.of("SQL"))
                        .build())
                .program(new Program(true, 0, Periods.MAX, 0, new TreeMap<>(), List.of()))
                .cohort();
        assertThat(said(cohort))
                .containsExactly(
                        "Offer a new slot with 1 seat in H2, open to everybody",
                        "Ads in H1 has 2 seats",
                        "Ads in H2 has 2 seats",
                        "Maps in H1 has 1 seat",
                        "Maps in H2 has 1 seat",
                        "Maps in H1 needs at least 1 person",
                        "Maps in H2 needs at least 1 person");
    }

    @Test
    void everythingElseIsListedFromSlotsToPeople() {
        Scope ads = new Scope(Dimension.TEAM, "ads");
        Cohort story = Story.of(2)
                .teams("ads=1", "maps=1")
                .person(Associate.named("mina", Periods.first(2))
                        .name("Mina")
                        .leave(Periods.of(0))
                        .sites(List.of("Berlin"))
                        .past(List.of("ads"))
                        .conflicts(List.of("Ana"))
                        .preferences(Preferences.strict("ads").withVetoes(List.of("maps")))
                        .pins(List.of(Pin.of("ads-2")))
                        .build())
                .person("omar", "ads")
                .coupling(new Coupling.Cap(ads, Periods.of(1), 1))
                .coupling(new Coupling.Spread("spring", Dimension.TEAM, 1))
                .coupling(new Coupling.Linked("mina", "omar", Dimension.TEAM))
                .coupling(new Coupling.Separated("mina", "omar", Dimension.SITE))
                .program(new Program(
                        false,
                        1,
                        2,
                        1,
                        new TreeMap<>(Map.of("care", 1)),
                        List.of(new Precedence(ads, new Scope(Dimension.TEAM, "maps"), false))))
                .cohort();
        Cohort cohort = Edits.slot(
                story,
                "maps-2",
                slot -> slot.with()
                        .site("Paris")
                        .supervisor("Ana")
                        .skills(List.of("SQL"))
                        .clearances(List.of("top"))
                        .build());
        assertThat(said(cohort))
                .startsWith(
                        "Offer a new slot with 1 seat in H1, open to everybody",
                        "Offer a new slot with 1 seat in H2, open to everybody");
        assertThat(said(cohort).subList(6, said(cohort).size()))
                .containsExactly(
                        "At most 1 person in Ads in H2",
                        "Mina and Omar share their team",
                        "Mina and Omar never share a site",
                        "At most 1 of spring share a team",
                        "Everybody does at least 1 rotation",
                        "Nobody does more than 2 rotations",
                        "Everybody works in at least 1 area",
                        "Everybody needs 1 point of care",
                        "ads comes before maps",
                        "Nobody visits a team or family of teams twice",
                        "Mina may only work in Berlin",
                        "Mina lacks SQL",
                        "Mina has no clearance top",
                        "Mina vetoed Maps",
                        "Mina has been in Ads before",
                        "Mina has a conflict of interest with Ana",
                        "Mina is on leave in H1",
                        "Mina is pinned to Ads in H2",
                        "Omar lacks SQL",
                        "Omar has no clearance top");
    }

    private static List<String> said(Cohort cohort) {
        return Catalog.of(cohort).stream()
                .map(concession ->
                        concession instanceof NamedRule rule ? rule.sentence(cohort) : concession.advice(cohort, 1))
                .toList();
    }
}
