package io.trellis.planner.coach;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Cohort;
import io.trellis.planner.Possible;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.Story;
import io.trellis.planner.engine.WholeNumbers.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the coach says of small cohorts, against going through every plan there could be. */
class CoachPropertiesTests {

    private static final int SEEDS = Integer.getInteger("trellis.planner.conflicts", 400);
    private static final int FEW = 3;

    @Test
    void everyConflictIsOneIsMinimalAndEveryCureCures() {
        int conflicts = 0;
        int plans = 0;
        int unchecked = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Cohort cohort = RandomCohorts.of(seed).withPublished(null);
            Optional<Boolean> possible = Possible.plan(cohort);
            if (possible.isEmpty()) {
                unchecked++;
                continue;
            }
            Finding finding = new Coach(cohort, Story.limits()).find();
            assertThat(finding.plan()).as("seed %d", seed).isEqualTo(possible.get() ? End.FOUND : End.NONE);
            if (possible.get()) {
                plans++;
                continue;
            }
            conflicts++;
            assertThat(finding.minimal()).as("seed %d", seed).isTrue();
            unchecked += conflict(cohort, finding, seed);
            unchecked += cures(cohort, finding, seed);
            assertThat(new Wording(cohort).conflict(finding).reasons())
                    .as("seed %d", seed)
                    .isNotEmpty()
                    .noneMatch(String::isBlank);
        }
        assertThat(conflicts).isGreaterThan(SEEDS / 4);
        assertThat(plans).isGreaterThan(SEEDS / 10);
        assertThat(unchecked).isLessThan(conflicts);
    }

    /** The set contradicts itself, and without any one of its rules it does not. */
    private static int conflict(Cohort cohort, Finding finding, long seed) {
        List<NamedRule> rules = finding.rules();
        Optional<Boolean> alone = possible(cohort, rules);
        alone.ifPresent(possible ->
                assertThat(possible).as("seed %d: %s alone", seed, rules).isFalse());
        int unchecked = alone.isPresent() ? 0 : 1;
        for (NamedRule one : rules) {
            List<NamedRule> rest = new ArrayList<>(rules);
            rest.remove(one);
            Optional<Boolean> without = possible(cohort, rest);
            without.ifPresent(possible -> assertThat(possible)
                    .as("seed %d: %s without %s", seed, rules, one)
                    .isTrue());
            unchecked += without.isPresent() ? 0 : 1;
        }
        return unchecked;
    }

    /** Every cure is enough; nothing that costs less than the first one is. */
    private static int cures(Cohort cohort, Finding finding, long seed) {
        int unchecked = 0;
        for (Way way : finding.ways()) {
            Optional<Boolean> cured = Possible.plan(way.in(cohort));
            cured.ifPresent(possible ->
                    assertThat(possible).as("seed %d: %s", seed, way).isTrue());
            unchecked += cured.isPresent() ? 0 : 1;
        }
        assertThat(finding.ways())
                .as("seed %d", seed)
                .isSortedAccordingTo((one, other) -> Integer.compare(one.price(), other.price()));
        List<Concession> all =
                Catalog.of(cohort).stream().filter(Concession::negotiable).toList();
        int price = finding.ways().isEmpty() ? 2 : finding.ways().getFirst().price();
        Stream<Way> cheaper = price == 1
                ? Stream.empty()
                : price == 2 || cohort.associates().size() > FEW
                        ? singles(cohort, all)
                        : Stream.concat(singles(cohort, all), pairs(cohort, all));
        cheaper.forEach(way -> assertThat(Possible.plan(way.in(cohort)).orElse(false))
                .as("seed %d: %s is cheaper than %s", seed, way, finding.ways())
                .isFalse());
        return unchecked;
    }

    private static Stream<Way> singles(Cohort cohort, List<Concession> all) {
        return all.stream()
                .filter(concession -> concession.steps(cohort) > 0)
                .map(concession -> new Way(List.of(new Ease(concession, 1))));
    }

    private static Stream<Way> pairs(Cohort cohort, List<Concession> all) {
        return all.stream()
                .flatMap(one -> all.stream()
                        .map(other -> one == other
                                ? new Way(List.of(new Ease(one, 2)))
                                : new Way(List.of(new Ease(one, 1), new Ease(other, 1)))))
                .filter(way -> way.eases().stream()
                        .allMatch(ease -> ease.steps() <= ease.concession().steps(cohort)));
    }

    /** Whether there is a plan that keeps these rules alone; people whose leave is given up may take it or not. */
    private static Optional<Boolean> possible(Cohort cohort, List<NamedRule> kept) {
        List<NamedRule> open = new ArrayList<>(kept);
        List<Cohort> variants = new ArrayList<>(List.of(cohort));
        for (Concession concession : Catalog.of(cohort)) {
            if (concession instanceof Offer || open.remove(concession)) {
                continue;
            }
            List<Cohort> eased = variants.stream()
                    .map(variant -> concession.eased(variant, concession.steps(cohort)))
                    .toList();
            if (concession instanceof PersonalRule.OnLeave) {
                variants.addAll(eased);
            } else {
                variants = new ArrayList<>(eased);
            }
        }
        List<Optional<Boolean>> answers = variants.stream().map(Possible::plan).toList();
        if (answers.contains(Optional.of(true))) {
            return Optional.of(true);
        }
        return answers.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
    }
}
