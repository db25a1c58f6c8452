package io.trellis.planner.coach;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Preferences;
import io.trellis.planner.Scope;
import io.trellis.planner.Slot;
import io.trellis.planner.Story;
import io.trellis.planner.coach.PersonalRule.AtSites;
import io.trellis.planner.coach.PersonalRule.Pinned;
import io.trellis.planner.coach.PersonalRule.Unskilled;
import io.trellis.planner.coach.PersonalRule.Vetoed;
import io.trellis.planner.coach.SlotLimit.Minimum;
import io.trellis.planner.coach.SlotLimit.Seats;
import io.trellis.planner.engine.WholeNumbers.End;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules of a conflict, and what is said of them. */
class ReasonsTests {

    @Test
    void namesAsManyAsOneReads() {
        assertThat(Names.list(List.of())).isEmpty();
        assertThat(Names.list(words(1))).isEqualTo("w1");
        assertThat(Names.list(words(2))).isEqualTo("w1 and w2");
        assertThat(Names.list(words(8))).isEqualTo("w1, w2, w3, w4, w5, w6, w7 and w8");
        assertThat(Names.list(words(9))).isEqualTo("w1, w2, w3, w4, w5, w6, w7 and 2 others");
    }

    private static List<String> words(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(k -> "w" + k).toList();
    }

    @Test
    void addsUpManySeatsPeriodByPeriod() {
        Cohort cohort =
                Story.of(2).teams("ads=1", "maps=2", "search=1").person("mina").cohort();
        List<NamedRule> four = limits(cohort, "ads-1", "maps-1", "ads-2", "maps-2");
        assertThat(reasons(cohort, four))
                .containsExactly(
                        "Ads in H1 has 1 seat",
                        "Maps in H1 has 2 seats",
                        "Ads in H2 has 1 seat",
                        "Maps in H2 has 2 seats");
        Slot year = Slot.of("year", "search", Periods.first(2)).seats(0, 1).build();
        List<NamedRule> six = limits(cohort, "ads-1", "maps-1", "ads-2", "maps-2", "search-2");
        six.add(new Seats(year));
        assertThat(reasons(cohort, six))
                .containsExactly(
                        "Ads and Maps have 3 seats in H1",
                        "Ads, Maps and Search have 4 seats in H2",
                        "Search have 1 seat in H1 and H2");
    }

    private static List<NamedRule> limits(Cohort cohort, String... slots) {
        List<NamedRule> limits = new ArrayList<>();
        for (String slot : slots) {
            limits.add(new Seats(cohort.slot(slot)));
        }
        return limits;
    }

    @Test
    void saysWhereSlotsLeaveGaps() {
        Cohort cohort = Story.of(2).teams("ads=2").person("mina").person("omar").cohort();
        Slot year = Slot.of("year", "ads", Periods.first(2)).seats(0, 2).build();
        assertThat(reasons(cohort.withSlots(List.of(cohort.slot("ads-1"))), List.of()))
                .containsExactly("2 people need a seat in H2, where no slot is offered");
        Associate late = Associate.named("late", Periods.of(1)).name("Late").build();
        assertThat(reasons(cohort.withSlots(List.of(year)).withAssociates(List.of(late)), List.of()))
                .containsExactly("The slots that are offered do not add up to everybody’s time");
    }

    @Test
    void countsPeopleWhoHaveNoOtherChoiceForSeveralReasons() {
        Associate mina = person("mina").preferences(vetoing("maps")).build();
        Associate omar = person("omar").build();
        Cohort cohort =
                closed(Story.of(1).teams("search=1", "maps=2").person(mina).person(omar));
        Vetoed veto = new Vetoed(mina, "maps");
        Unskilled skill = new Unskilled(omar, "SQL");
        assertThat(reasons(cohort, List.of(new Seats(cohort.slot("search-1")), veto, skill)))
                .containsExactly(
                        "2 people have no other choice in H1 than Search, where 1 seat exists: mina and omar",
                        "mina vetoed Maps",
                        "omar lacks SQL");
    }

    @Test
    void saysOfOnePersonWhatTheyCanHave() {
        Associate mina = person("mina")
                .sites(List.of("Berlin"))
                .preferences(vetoing("care"))
                .build();
        Cohort cohort =
                Story.of(1).teams("search=0", "maps=1", "care=1").person(mina).cohort();
        Cohort paris = Edits.slot(
                Edits.slot(cohort, "maps-1", slot -> slot.with().site("Paris").build()),
                "care-1",
                slot -> slot.with().site("Paris").build());
        Seats none = new Seats(paris.slot("search-1"));
        assertThat(reasons(paris, List.of(none, new AtSites(mina))))
                .containsExactly("mina may only work in Berlin, where none exists in H1");
        Cohort both = Edits.slot(paris, "care-1", slot -> slot.with().site(null).build());
        assertThat(reasons(both, List.of(none, new AtSites(mina), new Vetoed(mina, "care"))))
                .containsExactly(
                        "mina has no other choice in H1 than Search, where none exists",
                        "mina may only work in Berlin",
                        "mina vetoed Care");
        Cohort alone = Story.of(1).teams("search=0").person(mina).cohort();
        assertThat(reasons(alone, limits(alone, "search-1"))).containsExactly("mina needs a seat in H1, none exists");
    }

    @Test
    void countsWhoMayFillASeat() {
        Associate mina = person("mina").preferences(vetoing("care")).build();
        Associate omar = person("omar").build();
        Cohort one = Story.of(1).teams("care=1..2", "maps=2").person(mina).cohort();
        assertThat(reasons(one, List.of(new Minimum(one.slot("care-1")), new Vetoed(mina, "care"))))
                .containsExactly("1 seat must be filled in Care in H1, nobody may fill it", "mina vetoed Care");
        Cohort two = Story.of(1)
                .teams("care=2..2", "maps=2")
                .person(mina)
                .person(omar)
                .cohort();
        assertThat(reasons(two, List.of(new Minimum(two.slot("care-1")), new Vetoed(mina, "care"))))
                .containsExactly("2 seats must be filled in Care in H1, 1 person may fill them", "mina vetoed Care");
        Cohort all = Story.of(1).teams("care=2..3").person(omar).cohort();
        assertThat(reasons(all, List.of(new Minimum(all.slot("care-1")))))
                .containsExactly("2 seats must be filled in Care in H1, 1 person is there");
    }

    @Test
    void countsASeatUnderACapOnce() {
        Coupling.Cap cap = new Coupling.Cap(new Scope(Dimension.TEAM, "search"), Periods.first(2), 1);
        Cohort cohort = Story.of(2)
                .teams("search=3", "maps=1")
                .person("mina")
                .person("omar")
                .person("wei")
                .coupling(cap)
                .cohort();
        List<NamedRule> rules = limits(cohort, "maps-1", "search-1");
        rules.add(new GroupLimit.Cap(cap, 0));
        assertThat(reasons(cohort, rules))
                .containsExactly(
                        "3 people need a seat in H1, at most 2 can have one", "At most 1 person in Search in H1");
        Coupling.Cap later = new Coupling.Cap(cap.scope(), Periods.of(1), 5);
        Cohort small = cohort.withSlots(
                Story.of(2).teams("search=1", "maps=1").cohort().slots());
        List<NamedRule> other = limits(small, "maps-1", "search-1");
        other.add(new GroupLimit.Cap(later, 1));
        assertThat(reasons(small.withCouplings(List.of(later)), other))
                .as("a cap of another period gives no seats in this one")
                .containsExactly(
                        "3 people need a seat in H1, at most 2 can have one", "At most 5 people in Search in H2");
    }

    @Test
    void countsWhereFewestPeopleAreInEachOthersWay() {
        Cohort cohort = Story.of(2)
                .teams("search=1")
                .person(person("mina").build())
                .person("omar")
                .person("wei")
                .person(Associate.named("late", Periods.of(1)).name("Late").build())
                .cohort();
        assertThat(reasons(cohort, limits(cohort, "search-1")))
                .containsExactly("3 people need a seat in H1, 1 seat exists");
        Cohort fewer = cohort.withAssociates(cohort.associates().subList(1, 4));
        assertThat(reasons(fewer, limits(fewer, "search-1", "search-2")))
                .containsExactly("2 people need a seat in H2, 1 seat exists", "Search in H1 has 1 seat");
    }

    @Test
    void addsUpWhatAWayOutCosts() {
        Associate mina = person("mina").pins(List.of(Pin.of("maps-1"))).build();
        Cohort cohort = Story.of(1).teams("search=1", "maps=1").person(mina).cohort();
        Way way = new Way(List.of(
                new Ease(new Seats(cohort.slot("search-1")), 2),
                new Ease(new Minimum(cohort.slot("search-1").with().seats(1, 1).build()), 1),
                new Ease(new Seats(cohort.slot("maps-1")), 1),
                new Ease(new Pinned(mina, Pin.of("maps-1"), cohort.slot("maps-1")), 1)));
        Finding finding = new Finding(End.NONE, List.of(), true, false, List.of(way));
        Conflict conflict = new Wording(cohort).conflict(finding);
        assertThat(conflict.cures())
                .containsExactly(new Conflict.Cure(
                        "Add 2 seats to Search in H1; let Search in H1 stand empty; add 1 seat to Maps in H1; "
                                + "unpin mina from Maps in H1",
                        5,
                        "3 seats and 1 seat and 1 pin"));
        assertThat(way.mildness()).isEqualTo(Kind.MINIMUM.ordinal() + Kind.PIN.ordinal());
    }

    private static Associate.Builder person(String id) {
        return Associate.named(id, Periods.of(0)).name(id);
    }

    private static Preferences vetoing(String team) {
        return Preferences.strict().withVetoes(List.of(team));
    }

    /** What asks for SQL in maps. */
    private static Cohort closed(Story story) {
        return Edits.slot(
                story.cohort(),
                "maps-1",
                slot -> slot.with().skills(List.of("SQL")).build());
    }

    private static List<String> reasons(Cohort cohort, List<NamedRule> rules) {
        return new Reasons(cohort, rules).sentences();
    }
}
