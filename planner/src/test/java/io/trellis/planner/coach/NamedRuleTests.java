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
import io.trellis.planner.Slot;
import io.trellis.planner.Story;
import io.trellis.planner.Team;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every kind of rule on its own: what it says, what eases it, and what the cohort is like then. */
class NamedRuleTests {

    private static final Precedence ORDER =
            new Precedence(new Scope(Dimension.TEAM, "maps"), new Scope(Dimension.TEAM, "ads"), true);

    private final Associate mina = Associate.named("mina", Periods.first(2))
            .name("Mina")
            .leave(Periods.of(1))
            .sites(List.of("Berlin", "Paris"))
            .skills(List.of("SQL"))
            .clearances(List.of("secret"))
            .conflicts(List.of("ads", "Ana"))
            .past(List.of("ads", "gone"))
            .preferences(Preferences.strict("maps").withVetoes(List.of("ads")))
            .pins(List.of(new Pin("maps-1", Pin.Kind.PINNED, "Dana")))
            .build();

    private final Cohort cohort = Story.of(2)
            .teams("ads=1..3", "maps=2")
            .person(mina)
            .person("omar", "maps")
            .person("wei", "ads")
            .program(new Program(false, 2, 1, 2, new TreeMap<>(Map.of("care", 3)), List.of(ORDER)))
            .cohort();

    private final Slot ads = cohort.slot("ads-1");

    @Test
    void rulesOfOnePersonAreGivenUpOneByOne() {
        PersonalRule pin = new PersonalRule.Pinned(mina, mina.pins().iterator().next(), cohort.slot("maps-1"));
        assertThat(pin.sentence(cohort)).isEqualTo("Mina is pinned to Maps in H1 by Dana");
        assertThat(pin.predicate(cohort, true)).isEqualTo("are pinned to Maps in H1 by Dana");
        assertThat(pin.advice(cohort, 1)).isEqualTo("Unpin Mina from Maps in H1");
        assertThat(pin.closes(cohort, ads)).isTrue();
        assertThat(pin.closes(cohort, cohort.slot("ads-2"))).isFalse();
        assertThat(pin.closes(cohort, cohort.slot("maps-1"))).isFalse();
        assertThat(freed(pin).pins()).isEmpty();

        PersonalRule veto = new PersonalRule.Vetoed(mina, "ads");
        assertThat(veto.sentence(cohort)).isEqualTo("Mina vetoed Ads");
        assertThat(veto.advice(cohort, 1)).isEqualTo("Ask Mina to give up the veto against Ads");
        assertThat(freed(veto).preferences().vetoes()).isEmpty();
        assertThat(freed(veto).preferences().ranked("maps")).isTrue();

        PersonalRule site = new PersonalRule.AtSites(mina);
        assertThat(site.sentence(cohort)).isEqualTo("Mina may only work in Berlin or Paris");
        assertThat(site.advice(cohort, 1)).isEqualTo("Let Mina work outside Berlin and Paris");
        assertThat(site.closes(cohort, ads.with().site("London").build())).isTrue();
        assertThat(site.closes(cohort, ads.with().site("Paris").build())).isFalse();
        assertThat(site.closes(cohort, ads)).as("no site is every site").isFalse();
        assertThat(freed(site).sites()).isEmpty();

        PersonalRule skill = new PersonalRule.Unskilled(mina, "Design");
        assertThat(skill.sentence(cohort)).isEqualTo("Mina lacks Design");
        assertThat(skill.predicate(cohort, true)).isEqualTo("lack Design");
        assertThat(skill.advice(cohort, 1)).isEqualTo("Let Mina in without Design");
        assertThat(freed(skill).skills()).containsExactly("Design", "SQL");

        PersonalRule clearance = new PersonalRule.Uncleared(mina, "top");
        assertThat(clearance.sentence(cohort)).isEqualTo("Mina has no clearance top");
        assertThat(clearance.predicate(cohort, true)).isEqualTo("have no clearance top");
        assertThat(clearance.advice(cohort, 1)).isEqualTo("Get the clearance top for Mina");
        assertThat(clearance.closes(
                        cohort, ads.with().clearances(List.of("top")).build()))
                .isTrue();
        assertThat(clearance.closes(cohort, ads)).isFalse();
        assertThat(freed(clearance).clearances()).containsExactly("secret", "top");

        PersonalRule interest = new PersonalRule.Interested(mina, "Ana");
        assertThat(interest.sentence(cohort)).isEqualTo("Mina has a conflict of interest with Ana");
        assertThat(new PersonalRule.Interested(mina, "ads").advice(cohort, 1))
                .isEqualTo("Resolve the conflict of interest between Mina and Ads");
        assertThat(interest.closes(cohort, ads.with().supervisor("Ana").build()))
                .isTrue();
        assertThat(interest.closes(cohort, ads)).isFalse();
        assertThat(freed(interest).conflicts()).containsExactly("ads");

        PersonalRule past = new PersonalRule.BeenThere(mina, "ads");
        assertThat(past.sentence(cohort)).isEqualTo("Mina has been in Ads before");
        assertThat(new PersonalRule.BeenThere(mina, "gone").advice(cohort, 1)).isEqualTo("Let Mina go to gone again");
        assertThat(past.closes(cohort, ads)).isTrue();
        assertThat(past.closes(cohort, cohort.slot("maps-1"))).isFalse();
        assertThat(freed(past).past()).containsExactly("gone");

        PersonalRule leave = new PersonalRule.OnLeave(mina);
        assertThat(leave.sentence(cohort)).isEqualTo("Mina is on leave in H2");
        assertThat(leave.advice(cohort, 1)).isEqualTo("Ask Mina whether the leave in H2 can move");
        assertThat(leave.closes(cohort, cohort.slot("ads-2"))).isTrue();
        assertThat(leave.closes(cohort, ads)).isFalse();
        assertThat(freed(leave).leave()).isEqualTo(Periods.NONE);

        assertThat(List.of(pin, site, skill, veto, past, clearance, interest, leave))
                .extracting(PersonalRule::kind)
                .containsExactly(
                        Kind.PIN,
                        Kind.SITE,
                        Kind.SKILL,
                        Kind.VETO,
                        Kind.RETURN,
                        Kind.CLEARANCE,
                        Kind.INTEREST,
                        Kind.LEAVE);
    }

    @Test
    void whoHasBeenInATeamHasBeenInItsFamily() {
        List<Team> family = cohort.teams().stream()
                .map(team -> new Team(team.id(), team.name(), "growth", team.ranks()))
                .toList();
        Cohort related = new Cohort(
                cohort.id(),
                cohort.name(),
                cohort.periods(),
                cohort.associates(),
                family,
                cohort.slots(),
                cohort.program(),
                cohort.couplings(),
                cohort.published());
        assertThat(new PersonalRule.BeenThere(mina, "ads").closes(related, cohort.slot("maps-1")))
                .isTrue();
    }

    @Test
    void onlyStartedWorkIsNotNegotiable() {
        assertThat(pinned(Pin.Kind.STARTED).negotiable()).isFalse();
        assertThat(pinned(Pin.Kind.STARTED).predicate(cohort, true)).isEqualTo("have started in Maps in H1");
        assertThat(pinned(Pin.Kind.TRIED).negotiable()).isTrue();
        assertThat(pinned(Pin.Kind.TRIED).sentence(cohort)).isEqualTo("Mina is tried in Maps in H1");
    }

    @Test
    void minimaOfTheProgramAreLoweredStepByStep() {
        ProgramRule.Least breadth = new ProgramRule.Breadth(2);
        assertThat(breadth.sentence(cohort)).isEqualTo("Everybody works in at least 2 areas");
        assertThat(breadth.advice(cohort, 1)).isEqualTo("Ask everybody for 1 area instead of 2");
        assertThat(breadth.advice(cohort, 2)).isEqualTo("Ask nobody to work in several areas");
        assertThat(breadth.steps(cohort)).isEqualTo(2);
        assertThat(breadth.kind()).isEqualTo(Kind.PROGRAM);
        assertThat(breadth.eased(cohort, 1).program().breadth()).isEqualTo(1);
        assertThat(breadth.owed(cohort, 0, 1))
                .as("half of the time, half of it")
                .isEqualTo(1);

        ProgramRule.Least exposure = new ProgramRule.Exposure("care", 3);
        assertThat(exposure.sentence(cohort)).isEqualTo("Everybody needs 3 points of care");
        assertThat(exposure.advice(cohort, 2)).isEqualTo("Ask everybody for 1 point of care instead of 3");
        assertThat(exposure.advice(cohort, 3)).isEqualTo("Ask nobody for care");
        assertThat(exposure.eased(cohort, 2).program().exposure()).containsExactly(Map.entry("care", 1));
        assertThat(exposure.eased(cohort, 3).program().exposure()).isEmpty();

        ProgramRule.Least rotations = new ProgramRule.FewestRotations(2);
        assertThat(rotations.sentence(cohort)).isEqualTo("Everybody does at least 2 rotations");
        assertThat(rotations.advice(cohort, 1)).isEqualTo("Ask everybody for 1 rotation instead of 2");
        assertThat(rotations.advice(cohort, 2)).isEqualTo("Ask for no number of rotations");
        Program eased = rotations.eased(cohort, 1).program();
        assertThat(eased.minRotations()).isEqualTo(1);
        assertThat(eased.maxRotations()).isEqualTo(1);
    }

    @Test
    void otherRulesOfTheProgramAreRaisedOrGivenUp() {
        ProgramRule most = new ProgramRule.MostRotations(1);
        assertThat(most.sentence(cohort)).isEqualTo("Nobody does more than 1 rotation");
        assertThat(most.advice(cohort, 1)).isEqualTo("Allow 2 rotations instead of 1");
        assertThat(most.steps(cohort)).isEqualTo(1);
        assertThat(new ProgramRule.MostRotations(3).steps(cohort)).isZero();
        assertThat(most.eased(cohort, 1).program().maxRotations()).isEqualTo(2);
        assertThat(most.eased(cohort, 1).program().minRotations()).isEqualTo(2);

        ProgramRule repeats = new ProgramRule.NoRepeats();
        assertThat(repeats.sentence(cohort)).isEqualTo("Nobody visits a team or family of teams twice");
        assertThat(repeats.advice(cohort, 1)).isEqualTo("Let people visit a team twice");
        assertThat(repeats.eased(cohort, 1).program().repeats()).isTrue();

        ProgramRule order = new ProgramRule.Order(ORDER);
        assertThat(order.sentence(cohort)).isEqualTo("maps comes before ads, which nobody does without it");
        assertThat(order.advice(cohort, 1)).isEqualTo("Let people do ads before maps or without it");
        assertThat(order.eased(cohort, 1).program().precedences()).isEmpty();
        assertThat(order.steps(cohort)).isEqualTo(1);
        ProgramRule mild = new ProgramRule.Order(new Precedence(ORDER.before(), ORDER.after(), false));
        assertThat(mild.sentence(cohort)).isEqualTo("maps comes before ads");
        assertThat(mild.advice(cohort, 1)).isEqualTo("Let people do ads before maps");
    }

    @Test
    void limitsOfGroupsAreRaisedAndPairsGivenUp() {
        Coupling.Cap cap = new Coupling.Cap(new Scope(Dimension.TEAM, "ads"), Periods.first(2), 1);
        Coupling.Spread spread = new Coupling.Spread("spring", Dimension.AREA, 2);
        Coupling.Linked linked = new Coupling.Linked("mina", "omar", Dimension.SITE);
        Coupling.Separated separated = new Coupling.Separated("omar", "wei", Dimension.AREA);
        Cohort coupled = cohort.withCouplings(List.of(cap, spread, linked, separated));

        GroupLimit limit = new GroupLimit.Cap(cap, 1);
        assertThat(limit.sentence(coupled)).isEqualTo("At most 1 person in Ads in H2");
        assertThat(limit.advice(coupled, 2)).isEqualTo("Allow 3 people instead of 1 in Ads in H2");
        assertThat(limit.kind()).isEqualTo(Kind.LIMIT);
        assertThat(limit.steps(coupled)).isEqualTo(3);
        assertThat(limit.eased(coupled, 2).couplings())
                .containsExactlyInAnyOrder(
                        new Coupling.Cap(cap.scope(), Periods.of(0), 1),
                        new Coupling.Cap(cap.scope(), Periods.of(1), 3),
                        spread,
                        linked,
                        separated);

        GroupLimit crowd = new GroupLimit.Crowd(spread);
        assertThat(crowd.sentence(coupled)).isEqualTo("At most 2 of spring share an area");
        assertThat(crowd.advice(coupled, 1)).isEqualTo("Let 3 of spring share an area instead of 2");
        assertThat(crowd.eased(coupled, 1).couplings())
                .contains(new Coupling.Spread("spring", Dimension.AREA, 3))
                .doesNotContain(spread);

        GroupLimit together = new GroupLimit.Together(linked);
        assertThat(together.sentence(coupled)).isEqualTo("Mina and Omar share their site");
        assertThat(together.advice(coupled, 1)).isEqualTo("Let Mina and Omar be in different sites");
        assertThat(together.kind()).isEqualTo(Kind.PAIR);
        assertThat(together.steps(coupled)).isEqualTo(1);
        assertThat(together.eased(coupled, 1).couplings()).containsExactlyInAnyOrder(cap, spread, separated);

        GroupLimit apart = new GroupLimit.Apart(separated);
        assertThat(apart.sentence(coupled)).isEqualTo("Omar and Wei never share an area");
        assertThat(apart.advice(coupled, 1)).isEqualTo("Let Omar and Wei share an area");
        assertThat(apart.eased(coupled, 1).couplings()).containsExactlyInAnyOrder(cap, spread, linked);
    }

    @Test
    void aCapIsRaisedAmongOthers() {
        Scope ads = new Scope(Dimension.TEAM, "ads");
        Coupling.Cap elsewhere = new Coupling.Cap(new Scope(Dimension.TEAM, "maps"), Periods.of(1), 1);
        Coupling.Cap before = new Coupling.Cap(ads, Periods.of(0), 1);
        Coupling.Cap wider = new Coupling.Cap(ads, Periods.of(1), 2);
        Coupling.Cap cap = new Coupling.Cap(ads, Periods.of(1), 1);
        Cohort capped = cohort.withCouplings(List.of(elsewhere, before, wider, cap));
        assertThat(new GroupLimit.Cap(cap, 1).eased(capped, 2).couplings())
                .contains(elsewhere, before, wider, new Coupling.Cap(ads, Periods.of(1), 3))
                .doesNotContain(cap);
    }

    @Test
    void seatsAreAddedAndMinimaLowered() {
        SlotLimit seats = new SlotLimit.Seats(ads);
        assertThat(seats.sentence(cohort)).isEqualTo("Ads in H1 has 3 seats");
        assertThat(new SlotLimit.Seats(ads.with().seats(0, 0).build()).sentence(cohort))
                .isEqualTo("Ads in H1 has no seat");
        assertThat(seats.advice(cohort, 1)).isEqualTo("Add 1 seat to Ads in H1");
        assertThat(seats.steps(cohort)).isEqualTo(3);
        assertThat(seats.eased(cohort, 2).slot("ads-1").max()).isEqualTo(5);
        assertThat(seats.eased(cohort, 2).slot("ads-2").max()).isEqualTo(3);

        SlotLimit minimum = new SlotLimit.Minimum(ads.with().seats(2, 3).build());
        assertThat(minimum.sentence(cohort)).isEqualTo("Ads in H1 needs at least 2 people");
        assertThat(minimum.advice(cohort, 1)).isEqualTo("Let Ads in H1 go on with 1 person instead of 2");
        assertThat(minimum.advice(cohort, 2)).isEqualTo("Let Ads in H1 stand empty");
        assertThat(minimum.steps(cohort)).isEqualTo(2);
        assertThat(minimum.eased(cohort, 1).slot("ads-1").min()).isZero();
    }

    @Test
    void anOfferIsASlotOfANewTeam() {
        Offer offer = Offer.in(cohort, 1);
        assertThat(offer.advice(cohort, 2)).isEqualTo("Offer a new slot with 2 seats in H2, open to everybody");
        assertThat(offer.steps(cohort)).isEqualTo(3);
        assertThat(offer.negotiable()).isTrue();
        Slot slot = offer.eased(cohort, 2).slot(offer.id());
        assertThat(slot.periods()).isEqualTo(Periods.of(1));
        assertThat(slot.max()).isEqualTo(2);
        assertThat(offer.eased(cohort, 0).slot(offer.id()).max()).isZero();
    }

    private Associate freed(PersonalRule rule) {
        assertThat(rule.steps(cohort)).isEqualTo(1);
        Cohort eased = rule.eased(cohort, 1);
        assertThat(eased.associate("omar")).isEqualTo(cohort.associate("omar"));
        return eased.associate("mina");
    }

    private PersonalRule pinned(Pin.Kind kind) {
        return new PersonalRule.Pinned(mina, new Pin("maps-1", kind, null), cohort.slot("maps-1"));
    }
}
