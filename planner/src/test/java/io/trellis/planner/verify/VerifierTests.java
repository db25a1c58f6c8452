package io.trellis.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Periods;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Program.Precedence;
import io.trellis.planner.Published;
import io.trellis.planner.Scope;
import io.trellis.planner.Slot;
import io.trellis.planner.StageProof;
import io.trellis.planner.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fed with lies, each of which is told apart. */
class VerifierTests {

    private static final long LARGEST = 1L << 40;
    private static final Plan HONEST = Claim.honest().plan();

    @Test
    void acceptsWhatIsTrue() {
        Verdict verdict = Claim.honest().verdict();
        assertThat(verdict.objections()).isEmpty();
        assertThat(verdict.stages())
                .containsExactly(new Verdict.Stage("regret>=1", -1, -1), new Verdict.Stage("first", 1, 1));
        assertThat(verdict.accepted()).isTrue();
        assertThat(verdict.proven()).isTrue();
    }

    @Test
    void tellsSearchFromProof() {
        Verdict verdict = Claim.fair()
                .stage(searched("regret>=1", -1, 0))
                .stage("first", 1, Map.of("seats:a-1", 1L))
                .verdict();
        assertThat(verdict.objections()).isEmpty();
        assertThat(verdict.stages()).contains(new Verdict.Stage("regret>=1", -1, 0));
        assertThat(verdict.stages().getFirst().proven()).isFalse();
        assertThat(verdict.proven()).isFalse();
    }

    @Test
    void rejectsASearchCalledAProof() {
        assertThat(Claim.fair()
                        .stage("regret>=1", -1)
                        .stage("first", 1, Map.of("seats:a-1", 1L))
                        .objections())
                .containsExactly(
                        "stage regret>=1 is said to be proven, but its prices show no more than 0",
                        "stage regret>=1 claims the bound -1, its prices show 0");
    }

    @Test
    void rejectsABoundThatPricesDoNotShow() {
        assertThat(Claim.fair()
                        .stage(searched("regret>=1", -1, -1))
                        .stage("first", 1, Map.of("seats:a-1", 1L))
                        .objections())
                .containsExactly("stage regret>=1 claims the bound -1, its prices show 0");
    }

    @Test
    void rejectsAValueThatIsTooGood() {
        assertThat(with(0, stage -> Claim.proof(stage.name(), 0, 1, stage.prices(), Map.of())))
                .containsExactly(
                        "stage regret>=1 claims 0, but the plan reaches -1",
                        "stage regret>=1 is said to be proven, but its prices show no more than -1");
    }

    @Test
    void rejectsAValueThatIsTooBad() {
        assertThat(with(0, stage -> Claim.proof(stage.name(), -2, 1, stage.prices(), Map.of())))
                .containsExactly(
                        "stage regret>=1 claims -2, but the plan reaches -1",
                        "stage regret>=1 is said to be proven, but its prices show no more than -1",
                        "stage regret>=1 claims the bound -2, its prices show -1");
    }

    @Test
    void rejectsAnAlteredPrice() {
        assertThat(with(0, stage -> Claim.proof(stage.name(), -1, 1, Map.of("seats:a-1", 2L), Map.of())))
                .containsExactly(
                        "stage regret>=1 is said to be proven, but its prices show no more than 0",
                        "stage regret>=1 claims the bound -1, its prices show 0");
    }

    @ParameterizedTest
    @CsvSource({"0, -1", "0, 1", "1, 1", "-1, 1", "2, 0", "0, 1099511627777"})
    void rejectsMultipliersThatProveNothing(int stage, long multiplier) {
        int own = stage == 0 && multiplier == 1 ? 0 : 1;
        assertThat(with(
                        own,
                        proof ->
                                Claim.proof(proof.name(), proof.value(), 1, proof.prices(), Map.of(stage, multiplier))))
                .containsExactly("stage " + (own == 0 ? "regret>=1" : "first")
                        + " has a multiplier that is negative, too large or not of an earlier stage");
    }

    @Test
    void acceptsAMultiplierOfAnEarlierStage() {
        assertThat(with(1, stage -> Claim.proof("first", 1, 1, Map.of("seats:a-1", 2L), Map.of(0, 1L))))
                .isEmpty();
        assertThat(with(1, stage -> Claim.proof("first", 1, 1, stage.prices(), Map.of(0, 0L))))
                .isEmpty();
        assertThat(with(1, stage -> Claim.proof("first", 1, 1, Map.of("seats:a-1", LARGEST), Map.of(0, LARGEST))))
                .as("the largest there may be, and a proof that is just missed")
                .containsExactly(
                        "stage first is said to be proven, but its prices show no more than 2",
                        "stage first claims the bound 1, its prices show 2");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, (1L << 40) + 1})
    void rejectsADenominatorThatIsNone(long den) {
        assertThat(with(0, stage -> Claim.proof(stage.name(), -1, den, stage.prices(), Map.of())))
                .containsExactly("stage regret>=1 has a denominator that is not between 1 and 2^40");
    }

    @Test
    void acceptsTheLargestDenominator() {
        assertThat(with(0, stage -> Claim.proof(stage.name(), -1, LARGEST, Map.of("seats:a-1", LARGEST), Map.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {(1L << 40) + 1, -(1L << 40) - 1, Long.MAX_VALUE, Long.MIN_VALUE})
    void rejectsAPriceThatIsTooLarge(long price) {
        assertThat(with(0, stage -> Claim.proof(stage.name(), -1, 1, Map.of("seats:a-1", price), Map.of())))
                .containsExactly("stage regret>=1 has a price beyond 2^40");
    }

    @Test
    void readsThePriceThatIsJustNotTooLarge() {
        assertThat(with(0, stage -> Claim.proof(stage.name(), -1, 1, Map.of("seats:b-1", -LARGEST), Map.of())))
                .first()
                .isEqualTo("stage regret>=1 is said to be proven, but its prices show no more than 2199023255550");
    }

    @Test
    void rejectsAPriceOnNothing() {
        assertThat(with(0, stage -> Claim.proof(stage.name(), -1, 1, Map.of("seats:nowhere", 1L), Map.of())))
                .containsExactly("stage regret>=1 has a price on something the cohort does not have: seats:nowhere");
    }

    @Test
    void rejectsNumbersThatOverflow() {
        assertThat(Claim.fair()
                        .stage(searched("regret>=1", Long.MIN_VALUE, 0))
                        .stage(Claim.proof("first", 1, 1, Map.of("seats:a-1", 1L), Map.of(0, 4L)))
                        .objections())
                .containsExactly(
                        "stage regret>=1 claims -9223372036854775808, but the plan reaches -1",
                        "the numbers of the certificate are too large to be honest");
    }

    @Test
    void rejectsMissingAddedAndReorderedStages() {
        String message = "the stages of fairest are [regret>=1, first], not ";
        assertThat(Claim.fair().objections()).containsExactly(message + "[]");
        assertThat(Claim.fair().stage("first", 1).objections()).containsExactly(message + "[first]");
        assertThat(Claim.honest().stage("stars", 0).objections())
                .containsExactly(message + "[regret>=1, first, stars]");
        assertThat(Claim.fair()
                        .stage("first", 1, Map.of("seats:a-1", 1L))
                        .stage("regret>=1", -1, Map.of("seats:a-1", 1L))
                        .objections())
                .containsExactly(message + "[first, regret>=1]");
    }

    @Test
    void rejectsAWorsePlanWithTheTrueProof() {
        Cohort cohort = Claim.TWO_FOR_TWO;
        assertThat(Claim.of(cohort, Policy.FAIREST)
                        .gives("mina", "a-1")
                        .gives("omar", "b-1")
                        .stage("first", 2)
                        .objections())
                .isEmpty();
        assertThat(Claim.of(cohort, Policy.FAIREST)
                        .gives("mina", "b-1")
                        .gives("omar", "a-1")
                        .stage("first", 2)
                        .objections())
                .containsExactly("the stages of fairest are [regret>=1, first], not [first]");
        assertThat(Claim.of(cohort, Policy.MOST_FIRST_CHOICES)
                        .gives("mina", "b-1")
                        .gives("omar", "a-1")
                        .stage("rank=1", 2)
                        .stage("rank=2", 0)
                        .objections())
                .containsExactly(
                        "stage rank=1 claims 2, but the plan reaches 0",
                        "stage rank=2 claims 0, but the plan reaches 2",
                        "stage rank=2 is said to be proven, but its prices show no more than 2",
                        "stage rank=2 claims the bound 0, its prices show 2");
    }

    @Test
    void rejectsWhatIsSignedForAnotherPlanCohortOrFormat() {
        Certificate certificate = HONEST.certificate();
        TreeMap<String, List<String>> swapped = new TreeMap<>(HONEST.assignments());
        swapped.put("mina", List.of("b-1"));
        swapped.put("omar", List.of("a-1"));
        assertThat(objections(Claim.TWO_FOR_ONE, new Plan(swapped, certificate)))
                .containsExactly("the certificate is about another plan");
        assertThat(objections(Claim.TWO_FOR_TWO, HONEST)).containsExactly("the certificate is about another cohort");
        Certificate other = new Certificate(
                "price-certificate/2",
                certificate.cohort(),
                certificate.plan(),
                certificate.policy(),
                certificate.stages());
        Verdict verdict = Verifier.verify(Claim.TWO_FOR_ONE, new Plan(HONEST.assignments(), other));
        assertThat(verdict.objections()).containsExactly("the certificate is not in the format price-certificate/1");
        assertThat(verdict.stages()).isEmpty();
        assertThat(verdict.proven()).isFalse();
    }

    @Test
    void rejectsStrangersMissingPeopleAndSlotsThatDoNotExist() {
        assertThat(Claim.honest().gives("nobody").objections())
                .containsExactly("the plan has somebody who is not in the cohort: nobody");
        assertThat(Claim.honest().gives("omar").objections()).containsExactly("Omar may not have []");
        assertThat(Claim.honest().gives("omar", "c-1").objections())
                .containsExactly("Omar has a slot that does not exist: c-1", "Omar may not have []");
        assertThat(Claim.honest().gives("omar", "b-1", "b-1").objections())
                .containsExactly("Omar may not have [b-1, b-1]");
    }

    @Test
    void rejectsAnOverfullSlot() {
        assertThat(Claim.honest().gives("omar", "a-1").objections())
                .containsExactly("a-1 has 2 people for 0 to 1 seats");
    }

    @Test
    void rejectsASlotThatStaysTooEmpty() {
        Cohort needed =
                Story.of(1).teams("a=1..1", "b=1").person("mina", "b", "a").cohort();
        assertThat(Claim.of(needed, Policy.STABLE).gives("mina", "b-1").objections())
                .containsExactly("a-1 has 0 people for 1 to 1 seats");
    }

    @Test
    void rejectsMorePeopleThanACapHas() {
        Scope site = new Scope(Dimension.TEAM, "a");
        assertThat(coupled(new Coupling.Cap(site, Periods.of(1), 1), "mina a-1 a-2", "omar b-1 a-2"))
                .containsExactly("team:a has more than 1 people in H2");
        assertThat(coupled(new Coupling.Cap(site, Periods.of(1), 2), "mina a-1 a-2", "omar b-1 a-2"))
                .isEmpty();
        assertThat(coupled(new Coupling.Cap(site, Periods.of(0), 1), "mina a-1 a-2", "omar b-1 a-2"))
                .as("in the other period")
                .isEmpty();
    }

    @Test
    void rejectsLinkedPeopleApart() {
        Coupling linked = new Coupling.Linked("mina", "omar", Dimension.TEAM);
        assertThat(coupled(linked, "mina a-1 b-2", "omar a-1 a-2"))
                .containsExactly("mina and omar do not share the team in H2");
        assertThat(coupled(linked, "mina a-1 b-2", "omar a-1 b-2")).isEmpty();
        assertThat(coupled(linked, "mina a-1 b-2", "omar a-1"))
                .as("omar is away")
                .isEmpty();
        assertThat(coupled(linked, "mina a-1", "omar a-1 b-2"))
                .as("mina is away")
                .isEmpty();
        Coupling sites = new Coupling.Linked("mina", "omar", Dimension.SITE);
        assertThat(coupled(sites, "mina a-1 b-2", "omar b-1 a-2"))
                .as("no slot has a site")
                .isEmpty();
    }

    @Test
    void rejectsSeparatedPeopleTogether() {
        Coupling separated = new Coupling.Separated("mina", "omar", Dimension.TEAM);
        assertThat(coupled(separated, "mina a-1 b-2", "omar b-1 b-2"))
                .containsExactly("mina and omar share the team in H2");
        assertThat(coupled(separated, "mina a-1 b-2", "omar b-1 a-2")).isEmpty();
        assertThat(coupled(separated, "mina a-1", "omar b-1")).isEmpty();
        assertThat(coupled(new Coupling.Separated("mina", "omar", Dimension.SITE), "mina a-1 b-2", "omar a-1 b-2"))
                .as("no slot has a site")
                .isEmpty();
    }

    @Test
    void rejectsASubCohortThatCrowds() {
        Coupling spread = new Coupling.Spread("spring", Dimension.TEAM, 1);
        assertThat(coupled(spread, "mina a-1 b-2", "omar b-1 b-2"))
                .containsExactly("more than 1 of spring share the team in H2");
        assertThat(coupled(spread, "mina a-1 b-2", "omar b-1 a-2")).isEmpty();
        assertThat(coupled(new Coupling.Spread("spring", Dimension.TEAM, 2), "mina a-1 b-2", "omar b-1 b-2"))
                .isEmpty();
        assertThat(coupled(new Coupling.Spread("autumn", Dimension.TEAM, 1), "mina a-1 b-2", "omar b-1 b-2"))
                .isEmpty();
        assertThat(coupled(new Coupling.Spread("spring", Dimension.SITE, 1), "mina a-1 b-2", "omar b-1 b-2"))
                .isEmpty();
    }

    @Test
    void countsPrioritySeatsThatStayEmpty() {
        Cohort cohort = changed(
                Story.of(1).teams("a=2", "b=2").person("mina", "b", "a").cohort(),
                slot -> slot.id().equals("a-1") ? slot.with().priority(2).build() : slot);
        assertThat(Claim.of(cohort, Policy.FAIREST)
                        .gives("mina", "b-1")
                        .stage(searched("priority", -2, -1))
                        .stage("first", 1)
                        .verdict())
                .isEqualTo(new Verdict(
                        List.of("stage priority claims the bound -1, its prices show 0"),
                        List.of(new Verdict.Stage("priority", -2, 0), new Verdict.Stage("first", 1, 1))));
        Claim claim = Claim.of(cohort, Policy.FAIREST)
                .gives("mina", "a-1")
                .stage("priority", -1, Map.of("priority:a-1", -1L))
                .stage(Claim.proof("regret>=1", -1, 1, Map.of("priority:a-1", -1L), Map.of(0, 1L)))
                .stage(Claim.proof("first", 0, 1, Map.of("priority:a-1", -1L), Map.of(0, 1L)));
        assertThat(claim.objections()).isEmpty();
        assertThat(claim.verdict().proven()).isTrue();
    }

    @Test
    void countsChangesAndToleratesTheAllowance() {
        assertThat(changes(0, -1, "b-1", "mina")).isEmpty();
        assertThat(changes(0, 0, "b-1", "mina")).contains("stage changes claims 0, but the plan reaches -1");
        assertThat(changes(1, 0, "b-1", "mina")).isEmpty();
        assertThat(changes(1, 0, "b-1", "omar"))
                .as("moved twice")
                .contains("stage changes claims 0, but the plan reaches -2");
        assertThat(changes(2, 0, "b-1", "omar")).isEmpty();
        assertThat(changes(2, -1, "a-1", "omar"))
                .as("better than it claims")
                .contains("stage changes claims -1, but the plan reaches 0");
    }

    @Test
    void countsTheStagesOfEachPolicy() {
        Cohort cohort = Story.of(1)
                .teams("a=1", "b=1", "c=1")
                .person("mina", "a", "b", "c")
                .cohort();
        assertStages(cohort, Policy.FAIREST, "c-1", "[regret>=2, regret>=1, first]");
        assertStages(cohort, Policy.GENEROUS, "c-1", "[rank>=3, rank>=2, first]");
        assertStages(cohort, Policy.GENEROUS, "a-1", "[first]");
        assertStages(cohort, Policy.MOST_FIRST_CHOICES, "a-1", "[rank=1, rank=2, rank=3]");
        assertStages(cohort, Policy.STABLE, "a-1", "[blocking]");
    }

    @Test
    void countsLevelsFromTheWorstToTheSmallestCredit() {
        assertStages(credited(0), Policy.FAIREST, "b-1", "[regret>=1, first]");
        assertStages(credited(2), Policy.FAIREST, "b-1", "[regret>=3, first]");
        assertStages(credited(-1), Policy.FAIREST, "b-1", "[regret>=0, first]");
        assertStages(credited(-1), Policy.FAIREST, "a-1", "[first]");
    }

    @Test
    void countsOnlyRanksThatSomePathHas() {
        Cohort cohort = Story.of(1)
                .teams("a=1", "b=1", "c=1")
                .person("mina", "a", "b", "c")
                .cohort();
        Precedence first = new Precedence(new Scope(Dimension.AREA, "nowhere"), new Scope(Dimension.TEAM, "c"), true);
        Cohort closed = cohort.withProgram(new Program(false, 0, Periods.MAX, 0, new TreeMap<>(), List.of(first)));
        assertStages(cohort, Policy.MOST_FIRST_CHOICES, "a-1", "[rank=1, rank=2, rank=3]");
        assertStages(closed, Policy.MOST_FIRST_CHOICES, "a-1", "[rank=1, rank=2]");
        Cohort vetoed = cohort.withAssociates(List.of(cohort.associate("mina")
                .with()
                .preferences(Preferences.strict("a").withVetoes(List.of("b", "c")))
                .build()));
        assertStages(vetoed, Policy.MOST_FIRST_CHOICES, "a-1", "[rank=1]");
    }

    @Test
    void countsStarsAndExposureWhereThereAreAny() {
        Cohort plain = Story.of(1).teams("a=1").person("mina", "a").cohort();
        Associate starred = plain.associate("mina")
                .with()
                .preferences(Preferences.strict("a").withStars(List.of("a")))
                .build();
        Cohort stars = plain.withAssociates(List.of(starred));
        assertStages(stars, Policy.FAIREST, "a-1", "[first, stars]");
        assertStages(stars, Policy.STABLE, "a-1", "[blocking]");
        Cohort none =
                changed(plain, slot -> slot.with().exposure(Map.of("data", 0)).build());
        assertStages(none, Policy.FAIREST, "a-1", "[first]");
        Cohort exposure = changed(
                stars,
                slot -> slot.with()
                        .exposure(Map.of("data", 1, "design", 0, "legal", 3))
                        .build());
        assertStages(exposure, Policy.MOST_FIRST_CHOICES, "a-1", "[rank=1, stars, exposure]");
        Claim claim = Claim.of(exposure, Policy.FAIREST)
                .gives("mina", "a-1")
                .stage("first", 1)
                .stage("stars", 1)
                .stage("exposure", 2);
        assertThat(claim.objections()).isEmpty();
        assertThat(claim.verdict().proven()).isTrue();
    }

    @Test
    void countsBlockingPairs() {
        Claim blocked =
                Claim.of(Claim.TWO_FOR_TWO, Policy.STABLE).gives("mina", "b-1").gives("omar", "a-1");
        assertThat(blocked.stage("blocking", 0).objections()).isEmpty();
        Cohort wide = Story.of(1)
                .teams("a=2", "b=2")
                .person("mina", "a", "b")
                .person("omar", "b", "a")
                .cohort();
        Claim pairs = Claim.of(wide, Policy.STABLE).gives("mina", "b-1").gives("omar", "a-1");
        assertThat(pairs.stage("blocking", -2).objections())
                .containsExactly(
                        "stage blocking is said to be proven, but its prices show no more than 0",
                        "stage blocking claims the bound -2, its prices show 0");
        Claim searched = Claim.of(wide, Policy.STABLE)
                .gives("mina", "b-1")
                .gives("omar", "a-1")
                .stage(searched("blocking", -1, 0));
        assertThat(searched.objections()).containsExactly("stage blocking claims -1, but the plan reaches -2");
    }

    private static List<String> with(int position, UnaryOperator<StageProof> change) {
        List<StageProof> stages = new ArrayList<>(HONEST.certificate().stages());
        stages.set(position, change.apply(stages.get(position)));
        Claim claim = Claim.fair();
        stages.forEach(claim::stage);
        return claim.objections();
    }

    private static StageProof searched(String name, long value, long bound) {
        return new StageProof(name, value, bound, 1, new TreeMap<>(), new TreeMap<>(), StageProof.Kind.SEARCH);
    }

    private static List<String> objections(Cohort cohort, Plan plan) {
        return Verifier.verify(cohort, plan).objections();
    }

    /** Two people of one sub-cohort, two teams with room for all, two periods; each plan is a name and slots. */
    private static List<String> coupled(Coupling coupling, String... plans) {
        Story story = Story.of(2).teams("a=2", "b=2");
        for (String plan : plans) {
            String[] words = plan.split(" ");
            story.person(Associate.named(words[0], Periods.first(words.length - 1))
                    .subCohort("spring")
                    .build());
        }
        Cohort cohort = story.coupling(coupling).cohort();
        cohort = cohort.withProgram(new Program(true, 0, Periods.MAX, 0, new TreeMap<>(), List.of()));
        Claim claim = Claim.of(cohort, Policy.STABLE);
        for (String plan : plans) {
            String[] words = plan.split(" ");
            claim.gives(words[0], java.util.Arrays.copyOfRange(words, 1, words.length));
        }
        return claim.stage("blocking", 0).objections();
    }

    /** Objections to a plan for mina, who had a-1 before, with what is claimed of the changes. */
    private static List<String> changes(int allowance, long claimed, String slot, String moved) {
        Cohort cohort = Story.of(1)
                .teams("a=1", "b=1")
                .person(moved, "b", "a")
                .cohort()
                .withPublished(new Published(
                        new TreeMap<>(Map.of(moved, List.of("a-1"))),
                        new TreeSet<>(moved.equals("omar") ? List.of("omar") : List.of()),
                        allowance));
        return Claim.of(cohort, Policy.STABLE)
                .gives(moved, slot)
                .stage(searched("changes", claimed, 0))
                .stage(searched("blocking", slot.equals("a-1") ? -1 : 0, 0))
                .objections();
    }

    private static Cohort credited(int credit) {
        return Story.of(1)
                .teams("a=1", "b=1")
                .person(Associate.named("mina", Periods.of(0))
                        .credit(credit)
                        .preferences(Preferences.strict("a", "b"))
                        .build())
                .cohort();
    }

    private static Cohort changed(Cohort cohort, UnaryOperator<Slot> change) {
        return cohort.withSlots(cohort.slots().stream().map(change).toList());
    }

    private static void assertStages(Cohort cohort, Policy policy, String path, String stages) {
        assertThat(Claim.of(cohort, policy)
                        .gives("mina", path.split(" "))
                        .stage("none", 0)
                        .objections())
                .containsExactly("the stages of " + policy.label() + " are " + stages + ", not [none]");
    }
}
