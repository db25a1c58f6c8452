package io.trellis.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Pin;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Published;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.Slot;
import io.trellis.planner.StageProof;
import io.trellis.planner.files.CohortCheck;
import io.trellis.planner.rule.Row;
import io.trellis.planner.rule.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What prices prove, against the formula of {@link Certificate} worked out path by path. */
class BoundsTests {

    private static final int SEEDS = Integer.getInteger("trellis.planner.cohorts", 120);

    @Test
    void isTheFormulaOverAllPaths() {
        int stages = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            for (Formula formula : formulas(seed).toList()) {
                Bounds bounds = new Bounds(
                        new Ground(formula.cohort, formula.plan, Map.of()), formula.plan.certificate(), Map.of());
                for (int stage = 0; stage < formula.stages().size(); stage++) {
                    assertThat(bounds.of(stage))
                            .as("seed %d, stage %s", seed, formula.stages().get(stage))
                            .isEqualTo(Math.floorDiv(
                                    formula.total(stage, Map.of()),
                                    formula.stages().get(stage).den()));
                    stages++;
                }
            }
        }
        assertThat(stages).isGreaterThan(SEEDS);
    }

    @Test
    void namesTheFirstStageThatAChangeOfOnePersonMustWorsen() {
        int losses = 0;
        for (long seed = 0; seed < SEEDS / 4; seed++) {
            for (Formula formula : formulas(seed).toList()) {
                Bounds bounds = Bounds.of(formula.cohort, formula.plan);
                for (Associate person : formula.cohort.associates()) {
                    for (Slot slot : Rules.of(formula.cohort).open(person)) {
                        Associate tried = person.with()
                                .pins(List.of(new Pin(slot.id(), Pin.Kind.TRIED, null)))
                                .build();
                        Optional<Bounds.Loss> loss = formula.loss(tried);
                        assertThat(bounds.loss(tried)).as("seed %d", seed).isEqualTo(loss);
                        losses += loss.isPresent() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(losses).isGreaterThan(SEEDS / 4);
    }

    @Test
    void ofBlockingPairsIsNone() {
        Claim claim = Claim.of(Claim.TWO_FOR_TWO, Policy.STABLE)
                .gives("mina", "a-1")
                .gives("omar", "b-1")
                .stage("blocking", 0);
        assertThat(new Bounds(
                                new Ground(Claim.TWO_FOR_TWO, claim.plan(), Map.of()),
                                claim.plan().certificate(),
                                Map.of())
                        .of(0))
                .isZero();
        Associate tried = Claim.TWO_FOR_TWO
                .associate("mina")
                .with()
                .pins(List.of(new Pin("b-1", Pin.Kind.TRIED, null)))
                .build();
        assertThat(Bounds.of(Claim.TWO_FOR_TWO, claim.plan()).loss(tried)).isEmpty();
    }

    @Test
    void saysNothingAboutStagesThatWereOnlySearched() {
        Claim claim = Claim.of(Claim.TWO_FOR_TWO, Policy.MOST_FIRST_CHOICES)
                .gives("mina", "a-1")
                .gives("omar", "b-1")
                .stage(new StageProof("rank=1", 2, 2, 1, new TreeMap<>(), new TreeMap<>(), StageProof.Kind.SEARCH));
        Associate tried = Claim.TWO_FOR_TWO
                .associate("mina")
                .with()
                .pins(List.of(new Pin("b-1", Pin.Kind.TRIED, null)))
                .build();
        assertThat(Bounds.of(Claim.TWO_FOR_TWO, claim.plan()).loss(tried)).isEmpty();
    }

    /** Cohorts with a plan that gives everybody some path, and prices and multipliers at random. */
    private static Stream<Formula> formulas(long seed) {
        Random random = new Random(seed);
        Cohort drawn = RandomCohorts.of(seed);
        if (!CohortCheck.findings(drawn).isEmpty()) {
            return Stream.empty();
        }
        Cohort cohort = random.nextBoolean() ? drawn : published(drawn, random);
        Rules rules = Rules.of(cohort);
        SortedMap<String, List<String>> assignments = new TreeMap<>();
        for (Associate person : cohort.associates()) {
            List<Bundle> bundles = rules.bundles(person);
            if (bundles.isEmpty()) {
                return Stream.empty();
            }
            assignments.put(
                    person.id(), bundles.get(random.nextInt(bundles.size())).ids());
        }
        Policy policy = List.of(Policy.FAIREST, Policy.GENEROUS, Policy.MOST_FIRST_CHOICES)
                .get(random.nextInt(3));
        List<String> names = new ArrayList<>(List.of(
                "regret>=2", "regret>=1", "rank>=3", "rank>=2", "rank=1", "rank=2", "first", "stars", "exposure"));
        Collections.shuffle(names, random);
        List<String> order = new ArrayList<>(List.of("priority"));
        if (cohort.published() != null) {
            order.add("changes");
        }
        order.addAll(names.subList(0, 3));
        List<StageProof> stages = new ArrayList<>();
        for (int s = 0; s < order.size(); s++) {
            stages.add(stage(order.get(s), s, rules.rows(), random));
        }
        Certificate certificate = new Certificate(Certificate.FORMAT, "", "", policy, stages);
        return Stream.of(new Formula(cohort, new Plan(assignments, certificate)));
    }

    private static Cohort published(Cohort cohort, Random random) {
        SortedMap<String, List<String>> assignments = new TreeMap<>();
        for (Associate person : cohort.associates()) {
            List<Bundle> bundles = Rules.of(cohort).bundles(person);
            if (!bundles.isEmpty() && random.nextBoolean()) {
                assignments.put(
                        person.id(), bundles.get(random.nextInt(bundles.size())).ids());
            }
        }
        return cohort.withPublished(new Published(
                assignments,
                new TreeSet<>(List.of(cohort.associates().getFirst().id())),
                random.nextInt(3)));
    }

    private static StageProof stage(String name, int position, List<Row> rows, Random random) {
        SortedMap<String, Long> prices = new TreeMap<>();
        for (Row row : rows) {
            if (random.nextInt(4) == 0) {
                prices.put(row.id(), (long) random.nextInt(-4, 9));
            }
        }
        SortedMap<Integer, Long> multipliers = new TreeMap<>();
        for (int earlier = 0; earlier < position; earlier++) {
            if (random.nextInt(3) == 0) {
                multipliers.put(earlier, (long) random.nextInt(5));
            }
        }
        long value = random.nextInt(-3, 3);
        return new StageProof(
                name,
                value,
                value,
                random.nextInt(1, 4),
                prices,
                multipliers,
                random.nextInt(5) == 0 ? StageProof.Kind.SEARCH : StageProof.Kind.PRICE);
    }

    /** The formula as the documentation has it, from the rules. */
    private static final class Formula {

        private final Cohort cohort;
        private final Plan plan;
        private final Rules rules;
        private final Map<String, Row> rows = new TreeMap<>();
        private final Map<String, Long> alone = new TreeMap<>();
        private long worstRegret = Long.MIN_VALUE;
        private long worstRank;

        Formula(Cohort cohort, Plan plan) {
            this.cohort = cohort;
            this.plan = plan;
            this.rules = Rules.of(cohort);
            rules.rows().forEach(row -> rows.put(row.id(), row));
            for (Associate person : cohort.associates()) {
                alone.put(
                        person.id(),
                        rules.bundles(person).stream()
                                .mapToLong(bundle -> points(person, bundle))
                                .min()
                                .orElseThrow());
                Bundle own = plan.bundle(cohort, person.id());
                worstRegret = Math.max(worstRegret, regret(person, own));
                worstRank = Math.max(
                        worstRank,
                        own.slots().stream().mapToInt(person::rank).max().orElse(0));
            }
        }

        List<StageProof> stages() {
            return plan.certificate().stages();
        }

        /** T, with some people in place of those of the same id. */
        long total(int position, Map<String, Associate> others) {
            StageProof stage = stages().get(position);
            long total = 0;
            for (Map.Entry<String, Long> price : stage.prices().entrySet()) {
                Row row = Objects.requireNonNull(rows.get(price.getKey()));
                total += price.getValue() * (price.getValue() > 0 ? row.hi() : row.lo());
            }
            for (Map.Entry<Integer, Long> multiplier : stage.multipliers().entrySet()) {
                StageProof earlier = stages().get(multiplier.getKey());
                long slack = earlier.name().equals("changes")
                        ? Objects.requireNonNull(cohort.published()).allowance()
                        : 0;
                total -= multiplier.getValue() * (earlier.value() - slack);
            }
            for (Associate person : cohort.associates()) {
                total += best(stage, others.getOrDefault(person.id(), person)).orElseThrow();
            }
            long weight = stage.name().equals("priority") ? stage.den() : multiplierOfPriority(stage);
            for (Slot slot : cohort.slots()) {
                long price = stage.prices().getOrDefault("priority:" + slot.id(), 0L);
                total += slot.priority() * Math.max(0, -weight - price);
            }
            return total;
        }

        Optional<Bounds.Loss> loss(Associate changed) {
            for (int s = 0; s < stages().size(); s++) {
                StageProof stage = stages().get(s);
                if (stage.kind() == StageProof.Kind.SEARCH) {
                    continue;
                }
                if (best(stage, changed).isEmpty()) {
                    return Optional.of(new Bounds.Loss(s, stage.name(), Long.MAX_VALUE));
                }
                long left = total(s, Map.of(changed.id(), changed)) - stage.value() * stage.den();
                if (left < 0) {
                    return Optional.of(new Bounds.Loss(s, stage.name(), -Math.floorDiv(left, stage.den())));
                }
            }
            return Optional.empty();
        }

        private long multiplierOfPriority(StageProof stage) {
            return stage.multipliers().getOrDefault(0, 0L);
        }

        private OptionalLong best(StageProof stage, Associate person) {
            Rules own = Rules.of(cohort.withAssociates(cohort.associates().stream()
                    .map(other -> other.id().equals(person.id()) ? person : other)
                    .toList()));
            boolean capped = !List.of("priority", "changes").contains(stage.name());
            Policy policy = plan.policy();
            return own.bundles(person).stream()
                    .filter(bundle -> !capped || policy != Policy.FAIREST || regret(person, bundle) <= worstRegret)
                    .filter(bundle -> !capped
                            || policy != Policy.GENEROUS
                            || bundle.slots().stream().allMatch(slot -> person.rank(slot) <= worstRank))
                    .mapToLong(bundle -> worth(stage, person, bundle))
                    .max();
        }

        private long worth(StageProof stage, Associate person, Bundle bundle) {
            long worth = stage.den() * cost(stage.name(), person, bundle);
            for (Map.Entry<Integer, Long> multiplier : stage.multipliers().entrySet()) {
                worth += multiplier.getValue()
                        * cost(stages().get(multiplier.getKey()).name(), person, bundle);
            }
            for (Map.Entry<String, Long> price : stage.prices().entrySet()) {
                worth -= price.getValue()
                        * Objects.requireNonNull(rows.get(price.getKey())).of(person, bundle);
            }
            return worth;
        }

        private long cost(String stage, Associate person, Bundle bundle) {
            Stream<Integer> ranks = bundle.slots().stream().map(person::rank);
            return switch (stage) {
                case "priority" -> 0;
                case "changes" -> changes(person, bundle);
                case "regret>=2" -> regret(person, bundle) >= 2 ? -1 : 0;
                case "regret>=1" -> regret(person, bundle) >= 1 ? -1 : 0;
                case "rank>=3" -> -ranks.filter(rank -> rank >= 3).count();
                case "rank>=2" -> -ranks.filter(rank -> rank >= 2).count();
                case "rank=2" -> ranks.filter(rank -> rank == 2).count();
                case "rank=1", "first" -> ranks.filter(rank -> rank == 1).count();
                case "stars" ->
                    bundle.slots().stream()
                            .filter(slot -> person.preferences().stars().contains(slot.team()))
                            .count();
                case "exposure" ->
                    bundle.slots().stream()
                            .flatMap(slot -> slot.exposure().entrySet().stream())
                            .filter(points -> points.getValue() > 0)
                            .map(Map.Entry::getKey)
                            .distinct()
                            .count();
                default -> throw new IllegalArgumentException(stage);
            };
        }

        private long changes(Associate person, Bundle bundle) {
            Published published = Objects.requireNonNull(cohort.published());
            List<String> known = published.assignments().getOrDefault(person.id(), List.of());
            long changed =
                    bundle.ids().stream().filter(slot -> !known.contains(slot)).count();
            return published.moved().contains(person.id()) ? -2 * changed : -changed;
        }

        private long regret(Associate person, Bundle bundle) {
            return points(person, bundle) - alone.getOrDefault(person.id(), 0L) + person.credit();
        }

        private static long points(Associate person, Bundle bundle) {
            return bundle.slots().stream().mapToLong(person::rank).sum();
        }
    }
}
