package io.trellis.planner.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Period;
import io.trellis.planner.Periods;
import io.trellis.planner.Slot;
import io.trellis.planner.files.CohortCheck;
import io.trellis.planner.files.Fingerprint;
import io.trellis.planner.rule.Alone;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CohortGeneratorTests {

    private static final Cohort COHORT = CohortGenerator.generate(Recipe.of(300, 30, 3, 4));

    @Test
    void givesTheSameCohortForTheSameRecipe() {
        assertThat(CohortGenerator.generate(Recipe.of(300, 30, 3, 4))).isEqualTo(COHORT);
        assertThat(CohortGenerator.generate(Recipe.of(300, 30, 3, 5)))
                .isNotEqualTo(COHORT)
                .extracting(Cohort::id)
                .isEqualTo("generated-5");
    }

    @Test
    void neverChangesWhatARecipeGives() {
        assertThat(Fingerprint.of(CohortGenerator.generate(Recipe.of(20, 10, 3, 7))))
                .isEqualTo("sha256:b324dc089bf555dfef3d365b655d18570010b5a6aec2b7b439f1aefedaa6472d");
        assertThat(Fingerprint.of(COHORT))
                .isEqualTo("sha256:5cee0f99d997ddf17ed9df84cbc38c6c6e2b560507c45239f159159d5029b6b3");
        assertThat(Fingerprint.of(CohortGenerator.generate(new Recipe(40, 8, 1, 4, false, 3))))
                .isEqualTo("sha256:964e378bd8a313d535d9f92ed85c93c3d966da57a3f7ccdf905c3653bcf42e96");
        assertThat(Fingerprint.of(CohortGenerator.generate(Recipe.of(25, 5, 5, 9))))
                .isEqualTo("sha256:b1f54131db2f511a4a54c454f2dc6203f96c2e85b8de9f18eb6eeb5761b3de2a");
    }

    @Test
    void makesCohortsThatHoldTogether() {
        for (long seed = 0; seed < 12; seed++) {
            Cohort cohort = CohortGenerator.generate(Recipe.of(30, 9, 2 + (int) (seed % 3), seed));
            assertThat(CohortCheck.findings(cohort)).isEmpty();
            Alone alone = Alone.in(cohort);
            assertThat(cohort.associates())
                    .allSatisfy(person -> assertThat(alone.points(person)).isPresent());
        }
    }

    @Test
    void hasAsManyOfEachAsItsRecipe() {
        assertThat(COHORT.associates()).hasSize(300);
        assertThat(COHORT.associates()).extracting(Associate::name).doesNotHaveDuplicates();
        assertThat(COHORT.teams()).hasSize(30);
        assertThat(COHORT.periods())
                .containsExactly(
                        period("p1", "period 1", "2027-02-01", "2027-07-31"),
                        period("p2", "period 2", "2027-08-01", "2028-01-31"),
                        period("p3", "period 3", "2028-02-01", "2028-07-31"));
        assertThat(COHORT.name()).isEqualTo("300 associates, seed 4");
        assertThat(COHORT.program().breadth()).isEqualTo(2);
        assertThat(CohortGenerator.generate(Recipe.of(10, 6, 2, 1)).program().breadth())
                .isZero();
    }

    @Test
    void hasSeatsForEverybodyAndSixInAHundredMore() {
        for (int period = 0; period < 3; period++) {
            int at = period;
            int seats = COHORT.slots().stream()
                    .filter(slot -> slot.periods().contains(at))
                    .mapToInt(Slot::max)
                    .sum();
            assertThat(seats).isBetween(318, 340);
        }
        int loose = CohortGenerator.generate(new Recipe(300, 30, 1, 5, false, 4)).slots().stream()
                .mapToInt(Slot::max)
                .sum();
        assertThat(loose).isBetween(390, 410);
    }

    @Test
    void looksLikeARealCohort() {
        Set<Periods> leaves =
                new HashSet<>(COHORT.associates().stream().map(Associate::leave).toList());
        assertThat(leaves).hasSizeGreaterThan(2).contains(Periods.NONE);
        assertThat(share(person -> !person.leave().isEmpty())).isBetween(0.01, 0.08);
        assertThat(share(person -> !person.sites().isEmpty())).isBetween(0.1, 0.3);
        assertThat(share(person -> person.credit() == 1)).isBetween(0.05, 0.16);
        assertThat(share(person -> !person.pins().isEmpty())).isBetween(0.01, 0.08);
        assertThat(share(person -> !person.preferences().vetoes().isEmpty())).isBetween(0.05, 0.16);
        assertThat(share(person -> person.skills().size() == 4)).isBetween(0.1, 0.35);
        assertThat(share(person -> "spring".equals(person.subCohort()))).isEqualTo(0.5);
        assertThat(COHORT.associates()).allSatisfy(person -> {
            assertThat(person.preferences().ranks().keySet()).hasSizeBetween(1, 8);
            assertThat(person.preferences().stars())
                    .hasSize(1)
                    .isSubsetOf(person.preferences().ranks().keySet());
            assertThat(person.preferences().vetoes())
                    .hasSizeLessThan(2)
                    .doesNotContainAnyElementsOf(person.preferences().ranks().keySet());
        });
    }

    @Test
    void hasTeamsThatManyWantAndFewWant() {
        long popular = COHORT.associates().stream()
                .filter(person -> person.preferences().ranked("payments"))
                .count();
        long rest = COHORT.associates().stream()
                .filter(person -> person.preferences().ranked("mobile-2"))
                .count();
        assertThat(popular).isGreaterThan(2 * Math.max(1, rest));
    }

    @Test
    void keepsPairsApartAndCapsASite() {
        assertThat(COHORT.couplings().stream().filter(Coupling.Separated.class::isInstance))
                .hasSize(15);
        assertThat(COHORT.couplings().stream().filter(Coupling.Cap.class::isInstance))
                .singleElement()
                .satisfies(cap -> {
                    assertThat(((Coupling.Cap) cap).scope().dimension()).isEqualTo(Dimension.SITE);
                    assertThat(((Coupling.Cap) cap).periods()).isEqualTo(Periods.first(3));
                });
    }

    @Test
    void hasSlotsOfEveryKind() {
        assertThat(COHORT.slots()).extracting(Slot::site).contains("Zurich", "London", "Berlin", "Toronto");
        assertThat(COHORT.slots()).extracting(Slot::area).contains("Commerce", "Consumer", "Data", "Platform", "Trust");
        assertThat(COHORT.slot("payments-1").exposure()).containsEntry("commerce", 1);
        assertThat(COHORT.slot("payments-1").supervisor()).isEqualTo("Lead of Payments");
        assertThat(COHORT.slots().stream().filter(slot -> !slot.skills().isEmpty()))
                .extracting(Slot::team)
                .contains("growth")
                .doesNotContain("payments");
        assertThat(COHORT.slots()).allMatch(slot -> slot.min() <= 1).anyMatch(slot -> slot.min() == 1);
    }

    @Test
    void refusesARecipeThatCannotBe() {
        for (Runnable recipe : List.<Runnable>of(
                () -> Recipe.of(0, 3, 2, 1),
                () -> Recipe.of(1, 1, 2, 1),
                () -> Recipe.of(1, 3, 0, 1),
                () -> new Recipe(1, 3, 2, 0, true, 1))) {
            assertThatThrownBy(recipe::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Recipe(1, 2, 2, 1, true, 1).seatsPerPerson()).isEqualTo(1.06);
        assertThat(new Recipe(1, 1, 1, 1, false, 1).seatsPerPerson()).isEqualTo(1.3);
        assertThat(Recipe.of(9, 6, 3, 1).wishes()).isEqualTo(6);
        assertThat(Recipe.of(9, 60, 3, 1).wishes()).isEqualTo(8);
    }

    @Test
    void namesAnyNumberOfPeopleAndTeams() {
        assertThat(IntStream.range(0, 2_500).mapToObj(Names::person)).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 200).mapToObj(Names::team)).doesNotHaveDuplicates();
        assertThat(Names.person(0)).isEqualTo("Mina Haddad");
        assertThat(Names.person(992)).isEqualTo("Mina Haddad 2");
        assertThat(Names.person(991)).isEqualTo("Ida Moreau");
        assertThat(Names.team(0)).isEqualTo("Payments");
        assertThat(Names.team(24)).isEqualTo("Payments 2");
    }

    private static double share(java.util.function.Predicate<Associate> property) {
        return COHORT.associates().stream().filter(property).count() / 300.0;
    }

    private static Period period(String id, String name, String from, String to) {
        return new Period(id, name, LocalDate.parse(from), LocalDate.parse(to));
    }
}
