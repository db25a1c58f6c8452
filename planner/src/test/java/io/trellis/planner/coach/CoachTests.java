package io.trellis.planner.coach;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Limits;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Program.Precedence;
import io.trellis.planner.Scope;
import io.trellis.planner.Slot;
import io.trellis.planner.Story;
import io.trellis.planner.coach.Conflict.Cure;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Conflicts planted one at a time, most of them in cohorts that have a plan without them. */
class CoachTests {

    private static final Cohort SIXTY = CohortGenerator.generate(Recipe.of(60, 20, 3, 1));
    private static final Cohort THIRTY = CohortGenerator.generate(Recipe.of(30, 14, 3, 5));
    private static final Cohort TWENTY = CohortGenerator.generate(Recipe.of(20, 12, 3, 7));

    @Test
    void findsNothingInTheWayOfAPlanThatExists() {
        Conflict conflict = conflict(THIRTY);
        assertThat(conflict.feasible()).isTrue();
        assertThat(conflict.rules()).isEmpty();
        assertThat(conflict.cures()).isEmpty();
    }

    @Test
    void countsPeopleAndSeats() {
        Cohort cohort = Story.of(1)
                .teams("search=1")
                .person("mina", "search")
                .person("omar", "search")
                .cohort();
        Conflict conflict = conflict(cohort);
        assertThat(conflict.reasons()).containsExactly("2 people need a seat in H1, 1 seat exists");
        assertThat(conflict.rules()).containsExactly("Search in H1 has 1 seat");
        assertThat(conflict.cures())
                .containsExactly(
                        new Cure("Add 1 seat to Search in H1", 1, "1 seat"),
                        new Cure("Offer a new slot with 1 seat in H1, open to everybody", 1, "1 seat"));
    }

    /** Equally many steps, but nobody wishes to be in Ads and one in Maps. */
    @Test
    void addsSeatsWhereMostPeopleWishToBe() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1", "search=1")
                .person("mina", "search", "maps")
                .person("omar", "search")
                .person("wei", "search")
                .person("xenia", "search")
                .cohort();
        assertThat(conflict(cohort).cures())
                .extracting(Cure::sentence)
                .containsExactly(
                        "Add 1 seat to Search in H1",
                        "Add 1 seat to Maps in H1",
                        "Offer a new slot with 1 seat in H1, open to everybody");
    }

    @Test
    void countsSixtyPeopleAndTooFewSeats() {
        Cohort cohort = onlySeats(SIXTY, 0, 57);
        Conflict conflict = conflict(cohort);
        long people = active(cohort, 0);
        assertThat(conflict.complete()).isTrue();
        assertThat(conflict.reasons()).containsExactly(people + " people need a seat in period 1, 57 seats exist");
        assertThat(conflict.rules())
                .hasSize((int) cohort.slots().stream()
                        .filter(slot -> slot.periods().contains(0))
                        .count())
                .allMatch(rule -> rule.contains(" in period 1 has "));
        assertThat(conflict.cures()).hasSize(3).first().matches(cure -> cure.price() == people - 57);
    }

    @Test
    void countsPeopleBoundToASite() {
        List<Slot> slots = new ArrayList<>(TWENTY.slots());
        slots.replaceAll(
                slot -> "Berlin".equals(slot.site()) ? slot.with().site("Paris").build() : slot);
        Slot only = slots.stream()
                .filter(slot -> slot.periods().contains(1)
                        && slot.min() == 0
                        && slot.skills().isEmpty())
                .findFirst()
                .orElseThrow();
        for (int period : new int[] {0, 2}) {
            slots.add(Slot.of("berlin-" + period, only.team(), Periods.of(period))
                    .seats(0, 20)
                    .site("Berlin")
                    .area("Elsewhere")
                    .build());
        }
        slots.replaceAll(slot ->
                slot.equals(only) ? slot.with().site("Berlin").seats(0, 2).build() : slot);
        Cohort cohort = people(
                free(TWENTY).withSlots(slots),
                4,
                person -> person.with()
                        .leave(Periods.NONE)
                        .sites(List.of("Berlin"))
                        .build());
        Conflict conflict =
                conflict(cohort.withProgram(new Program(true, 0, Periods.MAX, 0, new TreeMap<>(), List.of())));
        String team = TWENTY.team(only.team()).name();
        assertThat(conflict.complete()).isTrue();
        assertThat(conflict.reasons())
                .singleElement()
                .asString()
                .startsWith("4 people may only work in Berlin, where 2 seats exist in period 2: ");
        assertThat(conflict.rules())
                .hasSize(4)
                .contains(team + " in period 2 has 2 seats")
                .filteredOn(rule -> rule.endsWith(" may only work in Berlin"))
                .hasSize(3);
        assertThat(conflict.cures())
                .extracting(Cure::sentence)
                .first()
                .isEqualTo("Add 2 seats to " + team + " in period 2");
    }

    @Test
    void blamesTwoPinsForOneSeat() {
        Slot slot = slot(free(THIRTY), 1);
        Cohort cohort = people(
                slots(free(THIRTY), slot, one -> one.with().seats(0, 1).build()),
                2,
                person -> person.with().pins(List.of(Pin.of(slot.id()))).build());
        Conflict conflict = conflict(cohort);
        String where = where(slot);
        assertThat(conflict.rules())
                .containsExactly(
                        where + " has 1 seat",
                        name(cohort, 0) + " is pinned to " + where,
                        name(cohort, 1) + " is pinned to " + where);
        assertThat(conflict.reasons())
                .containsExactly("2 people are pinned to " + where + ", where 1 seat exists in period 2: "
                        + name(cohort, 0) + " and " + name(cohort, 1));
        assertThat(conflict.cures())
                .extracting(Cure::sentence)
                .containsExactlyInAnyOrder(
                        "Add 1 seat to " + where,
                        "Unpin " + name(cohort, 0) + " from " + where,
                        "Unpin " + name(cohort, 1) + " from " + where);
    }

    @Test
    void blamesALinkAndASeparation() {
        List<Coupling> couplings = new ArrayList<>(THIRTY.couplings());
        String one = THIRTY.associates().get(2).id();
        String other = THIRTY.associates().get(3).id();
        couplings.add(new Coupling.Linked(one, other, Dimension.TEAM));
        couplings.add(new Coupling.Separated(one, other, Dimension.TEAM));
        Conflict conflict = conflict(THIRTY.withCouplings(couplings));
        String both = name(THIRTY, 2) + " and " + name(THIRTY, 3);
        assertThat(conflict.complete()).isTrue();
        assertThat(conflict.others()).isFalse();
        assertThat(conflict.rules())
                .containsExactlyInAnyOrder(both + " share their team", both + " never share a team");
        assertThat(conflict.cures())
                .filteredOn(cure -> cure.price() == 1)
                .extracting(Cure::sentence)
                .contains("Let " + both + " share a team");
    }

    @Test
    void blamesAnExposureNobodyCanReach() {
        Program program = TWENTY.program();
        Cohort cohort = TWENTY.withProgram(new Program(
                program.repeats(),
                0,
                Periods.MAX,
                program.breadth(),
                new TreeMap<>(Map.of("levitation", 2)),
                List.of()));
        Conflict conflict = conflict(cohort);
        assertThat(conflict.rules()).containsExactly("Everybody needs 2 points of levitation");
        assertThat(conflict.cures()).extracting(Cure::sentence).containsExactly("Ask nobody for levitation");
    }

    @Test
    void blamesAnExposureThatTooFewSeatsGive() {
        Cohort cohort = Story.of(1)
                .teams("lab=1", "search=3")
                .person("mina", "lab")
                .person("omar", "lab")
                .program(new Program(false, 0, Periods.MAX, 0, new TreeMap<>(Map.of("research", 1)), List.of()))
                .cohort();
        Conflict conflict = conflict(slots(
                cohort,
                cohort.slot("lab-1"),
                slot -> slot.with().exposure(Map.of("research", 1)).build()));
        assertThat(conflict.rules())
                .containsExactlyInAnyOrder("Everybody needs 1 point of research", "Lab in H1 has 1 seat");
        assertThat(conflict.cures())
                .extracting(Cure::sentence)
                .containsExactly("Add 1 seat to Lab in H1", "Ask nobody for research");
    }

    /** Half of the time owes half of it, rounded down: of three points the second step helps, not the first. */
    @Test
    void lowersAMinimumUntilItHelpsWhoIsThereForAPart() {
        Cohort cohort = Story.of(2)
                .teams("search=1")
                .person(Associate.named("mina", Periods.of(1)).name("Mina").build())
                .program(new Program(false, 0, Periods.MAX, 0, new TreeMap<>(Map.of("research", 3)), List.of()))
                .cohort();
        assertThat(conflict(cohort).cures())
                .extracting(Cure::sentence)
                .containsExactly("Ask everybody for 1 point of research instead of 3");
    }

    @Test
    void blamesAPrecedenceThatLeavesTheFirstPeriodEmpty() {
        Cohort cohort = Story.of(2)
                .teams("core=2", "data=0")
                .person("mina", "core")
                .program(new Program(
                        true,
                        0,
                        Periods.MAX,
                        0,
                        new TreeMap<>(),
                        List.of(new Precedence(
                                new Scope(Dimension.TEAM, "data"), new Scope(Dimension.TEAM, "core"), true))))
                .cohort();
        assertThat(conflict(cohort).rules())
                .containsExactlyInAnyOrder(
                        "Data in H1 has no seat", "data comes before core, which nobody does without it");
    }

    @Test
    void blamesTheBreadthRuleWhereThereIsOneArea() {
        Cohort cohort = TWENTY.withSlots(TWENTY.slots().stream()
                .map(slot -> slot.with().area("Data").build())
                .toList());
        Conflict conflict = conflict(cohort);
        assertThat(conflict.rules()).containsExactly("Everybody works in at least 2 areas");
        assertThat(conflict.cures())
                .extracting(Cure::sentence)
                .containsExactly("Ask everybody for 1 area instead of 2");
    }

    @Test
    void countsPeopleUnderASupervisorsCap() {
        Cohort cohort = Story.of(1)
                .teams("search=3", "maps=1")
                .person("mina", "search")
                .person("omar", "search")
                .person("wei", "maps")
                .coupling(new Coupling.Cap(new Scope(Dimension.SUPERVISOR, "Ana"), Periods.of(0), 1))
                .cohort();
        Conflict conflict = conflict(slots(
                cohort,
                cohort.slot("search-1"),
                slot -> slot.with().supervisor("Ana").build()));
        assertThat(conflict.rules())
                .containsExactlyInAnyOrder("Maps in H1 has 1 seat", "At most 1 person in Ana’s teams in H1");
        assertThat(conflict.reasons().getFirst()).isEqualTo("3 people need a seat in H1, at most 2 can have one");
        assertThat(conflict.cures())
                .extracting(Cure::sentence)
                .contains("Allow 2 people instead of 1 in Ana’s teams in H1");
    }

    @Test
    void blamesALeaveThatLeavesASeatEmpty() {
        Cohort cohort = Story.of(2)
                .teams("support=2..2")
                .person("mina", "support")
                .person(Associate.named("omar", Periods.first(2))
                        .name("Omar")
                        .leave(Periods.of(1))
                        .build())
                .program(new Program(true, 0, Periods.MAX, 0, new TreeMap<>(), List.of()))
                .cohort();
        Conflict conflict = conflict(cohort);
        assertThat(conflict.rules())
                .containsExactlyInAnyOrder("Support in H2 needs at least 2 people", "Omar is on leave in H2");
        assertThat(conflict.reasons())
                .containsExactly(
                        "2 seats must be filled in Support in H2, 1 person is there", "Omar is on leave in H2");
        assertThat(conflict.cures())
                .extracting(Cure::sentence)
                .containsExactly(
                        "Let Support in H2 go on with 1 person instead of 2",
                        "Ask Omar whether the leave in H2 can move");
    }

    @Test
    void countsSeatsThatMustBeFilledAndPeople() {
        Cohort cohort = Story.of(1)
                .teams("support=2..3", "maps=1..3", "search=3")
                .person("mina", "maps")
                .person("omar", "search")
                .cohort();
        Conflict conflict = conflict(cohort);
        assertThat(conflict.reasons()).containsExactly("3 seats must be filled in H1, 2 people are there");
        assertThat(conflict.rules())
                .containsExactlyInAnyOrder(
                        "Support in H1 needs at least 2 people", "Maps in H1 needs at least 1 person");
        assertThat(conflict.cures().getFirst().price()).isEqualTo(1);
    }

    @Test
    void namesWhoHasNowhereToGoAndEveryRuleInTheWay() {
        Cohort cohort = Story.of(1)
                .teams("search=2", "maps=2")
                .person("mina", "search")
                .person(Associate.named("omar", Periods.of(0))
                        .name("Omar Farouk")
                        .conflicts(List.of("search"))
                        .build())
                .cohort();
        Conflict conflict = conflict(slots(
                cohort,
                cohort.slot("maps-1"),
                slot -> slot.with().skills(List.of("SQL")).build()));
        assertThat(conflict.reasons())
                .containsExactly(
                        "No slot in H1 is open to Omar Farouk",
                        "Omar Farouk lacks SQL",
                        "Omar Farouk has a conflict of interest with Search");
        assertThat(conflict.cures())
                .extracting(Cure::sentence)
                .containsExactly(
                        "Offer a new slot with 1 seat in H1, open to everybody",
                        "Let Omar Farouk in without SQL",
                        "Resolve the conflict of interest between Omar Farouk and Search");
    }

    @Test
    void neverBlamesPrioritySeats() {
        Cohort cohort = THIRTY.withSlots(THIRTY.slots().stream()
                .map(slot -> slot.with().priority(slot.max()).build())
                .toList());
        assertThat(conflict(cohort).feasible()).isTrue();
    }

    @Test
    void neverProposesToStopWhatHasStarted() {
        Slot slot = slot(free(THIRTY), 0);
        Cohort cohort = people(
                slots(free(THIRTY), slot, one -> one.with().seats(0, 1).build()),
                2,
                person -> person.with()
                        .pins(List.of(new Pin(slot.id(), Pin.Kind.STARTED, null)))
                        .build());
        Conflict conflict = conflict(cohort);
        assertThat(conflict.rules()).contains(name(cohort, 0) + " has started in " + where(slot));
        assertThat(conflict.cures()).extracting(Cure::sentence).containsExactly("Add 1 seat to " + where(slot));
    }

    @Test
    void saysThatNoSlotIsOfferedAtAll() {
        Cohort cohort = Story.of(2).teams("search=2").person("mina", "search").cohort();
        Conflict conflict = conflict(cohort.withSlots(cohort.slots().subList(0, 1)));
        assertThat(conflict.reasons()).containsExactly("1 person needs a seat in H2, where no slot is offered");
        assertThat(conflict.cures())
                .extracting(Cure::sentence)
                .containsExactly("Offer a new slot with 1 seat in H2, open to everybody");
    }

    @Test
    void mendsTwoConflictsAtOnceAndSaysThatThereAreTwo() {
        Cohort cohort = Story.of(2)
                .teams("search=1", "maps=1")
                .person("mina", "search")
                .person("omar", "search")
                .person("wei", "maps")
                .cohort();
        Conflict conflict = conflict(cohort);
        assertThat(conflict.others()).isTrue();
        assertThat(conflict.reasons()).hasSize(1);
        assertThat(conflict.cures()).hasSize(3).allMatch(cure -> cure.price() >= 2);
    }

    /** Mina has nowhere to go for three reasons; that two people need one seat is said in a sentence. */
    @Test
    void tellsTheConflictThatTakesFewerSentences() {
        Cohort story = Story.of(2)
                .teams("ads=1", "care=1", "maps=1", "search=1")
                .person(Associate.named("mina", Periods.of(0))
                        .name("Mina")
                        .sites(List.of("Berlin"))
                        .preferences(Preferences.strict().withVetoes(List.of("ads")))
                        .build())
                .person(Associate.named("omar", Periods.of(1)).name("Omar").build())
                .person(Associate.named("wei", Periods.of(1)).name("Wei").build())
                .cohort();
        Cohort closed = slots(
                slots(
                        story,
                        story.slot("maps-1"),
                        slot -> slot.with().skills(List.of("SQL")).build()),
                story.slot("care-1"),
                slot -> slot.with().site("Paris").build());
        Conflict conflict = conflict(closed.withSlots(closed.slots().stream()
                .filter(slot -> slot.team().equals("search") == slot.id().endsWith("-2"))
                .toList()));
        assertThat(conflict.reasons()).containsExactly("2 people need a seat in H2, 1 seat exists");
        assertThat(conflict.others()).isTrue();
        assertThat(conflict.complete()).isTrue();
    }

    /** Seats alone would cost four: one for the second period, three in Lab. */
    @Test
    void mixesKindsWhereThatCostsLess() {
        Story story = Story.of(2).teams("lab=1", "search=3");
        for (String person : List.of("mina", "omar", "wei", "ana")) {
            story.person(person, "search");
        }
        Cohort cohort = story.program(
                        new Program(true, 0, Periods.MAX, 0, new TreeMap<>(Map.of("research", 1)), List.of()))
                .cohort();
        Cohort cramped = slots(
                slots(
                        cohort,
                        cohort.slot("lab-1"),
                        slot -> slot.with().exposure(Map.of("research", 1)).build()),
                cohort.slot("lab-2"),
                slot -> slot.with().seats(0, 0).build());
        assertThat(conflict(cramped).cures())
                .startsWith(new Cure("Add 1 seat to Search in H2; ask nobody for research", 2, "1 seat and 1 step"))
                .isSortedAccordingTo(Comparator.comparingInt(Cure::price));
    }

    @Test
    void saysWhenTimeRanOut() {
        Conflict conflict = new Coach(SIXTY, Limits.of(Duration.ZERO)).conflict();
        assertThat(conflict.feasible()).isFalse();
        assertThat(conflict.complete()).isFalse();
        assertThat(conflict.reasons()).isEmpty();
    }

    private static Conflict conflict(Cohort cohort) {
        return new Coach(cohort, Story.limits()).conflict();
    }

    /** Without anything but seats, so that only what is planted can be in the way. */
    private static Cohort free(Cohort cohort) {
        return cohort.withCouplings(List.of())
                .withSlots(cohort.slots().stream()
                        .map(slot -> slot.with().seats(0, slot.max() + 4).build())
                        .toList())
                .withAssociates(cohort.associates().stream()
                        .map(person -> person.with().pins(List.of()).build())
                        .toList());
    }

    private static Slot slot(Cohort cohort, int period) {
        return cohort.slots().stream()
                .filter(slot -> slot.periods().contains(period) && slot.skills().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String where(Slot slot) {
        return THIRTY.team(slot.team()).name() + " in "
                + THIRTY.periods().get(slot.periods().first()).name();
    }

    private static String name(Cohort cohort, int position) {
        return cohort.associates().get(position).name();
    }

    private static long active(Cohort cohort, int period) {
        return cohort.associates().stream()
                .filter(person -> person.active().contains(period))
                .count();
    }

    private static Cohort slots(Cohort cohort, Slot wanted, UnaryOperator<Slot> change) {
        return Edits.slot(cohort, wanted.id(), change);
    }

    /** Changes the first people who are there all the time and free to go anywhere. */
    private static Cohort people(Cohort cohort, int count, UnaryOperator<Associate> change) {
        List<Associate> people = new ArrayList<>(cohort.associates());
        for (int k = 0; k < count; k++) {
            people.set(
                    k,
                    change.apply(people.get(k)
                            .with()
                            .leave(Periods.NONE)
                            .sites(List.of())
                            .preferences(people.get(k).preferences().withVetoes(List.of()))
                            .build()));
        }
        return cohort.withAssociates(people);
    }

    /** Takes seats from the largest slots of a period until so many are left. */
    private static Cohort onlySeats(Cohort cohort, int period, int seats) {
        Cohort fewer = cohort.withSlots(cohort.slots().stream()
                .map(slot -> slot.with().seats(0, slot.max()).build())
                .toList());
        while (fewer.slots().stream()
                        .filter(slot -> slot.periods().contains(period))
                        .mapToInt(Slot::max)
                        .sum()
                > seats) {
            Slot largest = fewer.slots().stream()
                    .filter(slot -> slot.periods().contains(period))
                    .max(Comparator.comparingInt(Slot::max))
                    .orElseThrow();
            fewer = slots(
                    fewer, largest, slot -> slot.with().seats(0, slot.max() - 1).build());
        }
        return fewer;
    }
}
