package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Cohort;
import io.trellis.planner.Pin;
import io.trellis.planner.Preferences;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.Slot;
import io.trellis.planner.Story;
import io.trellis.planner.Team;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import io.trellis.planner.rule.Alone;
import io.trellis.planner.rule.Row;
import io.trellis.planner.rule.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A cohort as numbers says the same as the cohort. */
class ProblemTests {

    private static final int SEEDS = 40;

    /** Every path of everybody, as the rules list them. */
    private interface Visitor {
        void visit(Problem problem, Path path, Bundle bundle);
    }

    private static int forEachPath(Visitor visitor) {
        int seen = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var cohort = RandomCohorts.of(seed);
            var problem = new Problem(cohort);
            var rules = Rules.of(cohort);
            for (var person : problem.people) {
                for (var bundle : rules.bundles(person.associate)) {
                    visitor.visit(problem, path(person, bundle), bundle);
                    seen++;
                }
            }
        }
        return seen;
    }

    private static Path path(Person person, Bundle bundle) {
        var slots = List.of(person.slots);
        return new Path(person, bundle.slots().stream().mapToInt(slots::indexOf).toArray());
    }

    @Test
    void aPathTakesOfEveryRowWhatItsSlotsTake() {
        int seen = forEachPath((problem, path, bundle) -> {
            var used = problem.use(List.of(path));
            for (int r = 0; r < used.length; r++) {
                assertThat(used[r])
                        .as(problem.rows.get(r).id())
                        .isEqualTo(problem.rows.get(r).of(path.person().associate, bundle));
            }
        });
        assertThat(seen).isGreaterThan(SEEDS);
    }

    @Test
    void aPathCountsInEveryStageAsItsSlotsDo() {
        forEachPath((problem, path, bundle) -> {
            var person = path.person().associate;
            int points = bundle.slots().stream().mapToInt(person::rank).sum();
            int regret = points - Alone.in(problem.cohort).points(person).orElseThrow() + person.credit();
            assertThat(path.points()).isEqualTo(points);
            assertThat(path.person().regret(points)).isEqualTo(regret);
            assertThat(path.person().pointsFor(regret)).isEqualTo(points);
            for (int level = -2; level <= 5; level++) {
                assertThat(new Criterion.RegretAtLeast(level).of(path)).isEqualTo(regret >= level ? -1 : 0);
            }
            for (int rank = 1; rank <= 4; rank++) {
                int wanted = rank;
                assertThat(new Criterion.RankIs(rank).of(path))
                        .isEqualTo(count(bundle, slot -> person.rank(slot) == wanted));
                assertThat(new Criterion.RankAtLeast(rank).of(path))
                        .isEqualTo(-count(bundle, slot -> person.rank(slot) >= wanted));
            }
            assertThat(new Criterion.Stars().of(path))
                    .isEqualTo(
                            count(bundle, slot -> person.preferences().stars().contains(slot.team())));
            assertThat(new Criterion.Exposure().of(path)).isEqualTo(axes(bundle).size());
            assertThat(new Criterion.Changes().of(path)).isEqualTo(-changes(problem.cohort, person, bundle));
            assertThat(new Criterion.RankSum(2).of(path))
                    .isEqualTo(-bundle.slots().stream()
                            .mapToLong(slot -> (long) person.rank(slot) * person.rank(slot))
                            .sum());
            assertThat(new Criterion.BestRanks().of(path))
                    .isEqualTo(bundle.slots().stream()
                            .mapToLong(slot -> 65_536 >> person.rank(slot))
                            .sum());
            assertThat(new Criterion.WorstRanks().of(path))
                    .isEqualTo(bundle.slots().stream()
                            .mapToLong(slot -> -Math.round(Math.pow(3, person.rank(slot))))
                            .sum());
            long lost = Math.max(0, regret);
            assertThat(new Criterion.Steep(3).of(path)).isEqualTo(-lost * lost * lost);
        });
    }

    private static long count(Bundle bundle, Predicate<Slot> which) {
        return bundle.slots().stream().filter(which).count();
    }

    private static Set<String> axes(Bundle bundle) {
        Set<String> axes = new HashSet<>();
        bundle.slots()
                .forEach(slot -> slot.exposure().forEach((axis, points) -> {
                    if (points > 0) {
                        axes.add(axis);
                    }
                }));
        return axes;
    }

    private static long changes(Cohort cohort, Associate person, Bundle bundle) {
        if (cohort.published() == null) {
            return 0;
        }
        var known = cohort.published().assignments().getOrDefault(person.id(), List.of());
        int weight = cohort.published().moved().contains(person.id()) ? 2 : 1;
        return weight * count(bundle, slot -> !known.contains(slot.id()));
    }

    @Test
    void aPathOfTheRulesIsCompleteAndAnotherIsNot() {
        int[] broken = new int[1];
        forEachPath((_, path, bundle) -> {
            assertThat(path.isComplete()).isTrue();
            assertThat(path.bundle()).isEqualTo(bundle);
            int length = path.choices().length;
            if (length > 0) {
                var shorter = new Path(path.person(), Arrays.copyOf(path.choices(), length - 1));
                assertThat(shorter.isComplete()).isFalse();
                assertThat(shorter).isNotEqualTo(path);
                broken[0]++;
            }
            var same = new Path(path.person(), path.choices().clone());
            assertThat(same).isEqualTo(path).hasSameHashCodeAs(path);
        });
        assertThat(broken[0]).isPositive();
    }

    /** A choice takes the place of what it meets in time; the rules say whether that is a path. */
    @Test
    void aWishIsAPathWhereTheRulesSaySo() {
        int[] paths = new int[2];
        for (int seed = 0; seed < SEEDS; seed++) {
            var cohort = RandomCohorts.of(seed);
            var problem = new Problem(cohort);
            var rules = Rules.of(cohort);
            for (var person : problem.people) {
                var bundles = rules.bundles(person.associate);
                for (var bundle : bundles.stream().limit(5).toList()) {
                    for (int choice = 0; choice < person.slots.length; choice++) {
                        var wished = person.slots[choice];
                        var slots = new ArrayList<>(bundle.slots().stream()
                                .filter(slot -> !slot.periods().intersects(wished.periods()))
                                .toList());
                        slots.add(wished);
                        var wish = path(person, bundle).with(choice);
                        assertThat(wish.bundle()).isEqualTo(new Bundle(slots));
                        boolean allowed = bundles.contains(new Bundle(slots));
                        assertThat(wish.isComplete()).as("seed %d", seed).isEqualTo(allowed);
                        paths[allowed ? 1 : 0]++;
                    }
                }
            }
        }
        assertThat(paths[0]).isPositive();
        assertThat(paths[1]).isPositive();
    }

    @Test
    void levelsRuleOutWhatIsWorse() {
        forEachPath((problem, path, bundle) -> {
            int regret = path.person().regret(path.points());
            int worst = bundle.slots().stream()
                    .mapToInt(path.person().associate::rank)
                    .max()
                    .orElse(0);
            assertThat(Levels.ANY.allow(path)).isTrue();
            assertThat(new Levels(regret, worst).allow(path)).isTrue();
            assertThat(new Levels(regret - 1, Integer.MAX_VALUE).allow(path)).isFalse();
            assertThat(new Levels(Integer.MAX_VALUE, worst - 1).allow(path))
                    .isEqualTo(bundle.slots().isEmpty());
        });
    }

    /** Plans drawn at random, held against the rows themselves. */
    @Test
    void aPlanKeepsTheRowsWhenEveryRowSaysSo() {
        int kept = 0;
        int broken = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var cohort = RandomCohorts.of(seed);
            var problem = new Problem(cohort);
            var rules = Rules.of(cohort);
            if (!problem.stranded.isEmpty()) {
                continue;
            }
            for (int draw = 0; draw < 10; draw++) {
                List<Path> plan = new ArrayList<>();
                var sums = new long[problem.rows.size()];
                for (var person : problem.people) {
                    var bundles = rules.bundles(person.associate);
                    var bundle = bundles.get(random.nextInt(bundles.size()));
                    plan.add(path(person, bundle));
                    for (int r = 0; r < sums.length; r++) {
                        sums[r] += problem.rows.get(r).of(person.associate, bundle);
                    }
                }
                boolean keeps = IntStream.range(0, sums.length).allMatch(r -> within(problem.rows.get(r), sums[r]));
                assertThat(problem.keepsRows(plan)).as("seed %d", seed).isEqualTo(keeps);
                long empty = IntStream.range(0, sums.length)
                        .filter(r -> problem.rows.get(r).id().startsWith("priority:"))
                        .mapToLong(r -> Math.max(0, problem.rows.get(r).lo() - sums[r]))
                        .sum();
                assertThat(problem.value(new Criterion.PrioritySeats(), plan)).isEqualTo(-empty);
                kept += keeps ? 1 : 0;
                broken += keeps ? 0 : 1;
            }
        }
        assertThat(kept).isGreaterThan(30);
        assertThat(broken).isGreaterThan(30);
    }

    /** In a plan drawn at random, whether one more path of somebody makes one of its rows too full. */
    @Test
    void thereIsRoomWhereNoRowOfAPathGetsTooFull() {
        int[] rooms = new int[2];
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var cohort = RandomCohorts.of(seed);
            var problem = new Problem(cohort);
            var rules = Rules.of(cohort);
            for (var person : problem.people) {
                var bundles = rules.bundles(person.associate);
                if (bundles.isEmpty()) {
                    continue;
                }
                var used = new long[problem.rows.size()];
                Arrays.setAll(used, r -> problem.rows.get(r).hi() - random.nextInt(3));
                var before = used.clone();
                var bundle = bundles.get(random.nextInt(bundles.size()));
                boolean room = IntStream.range(0, used.length)
                        .filter(r -> bundle.slots().stream()
                                .anyMatch(slot ->
                                        problem.rows.get(r).coefficient().of(person.associate, slot) != 0))
                        .allMatch(r -> used[r] + problem.rows.get(r).of(person.associate, bundle)
                                <= problem.rows.get(r).hi());
                assertThat(problem.hasRoom(path(person, bundle), used))
                        .as("seed %d", seed)
                        .isEqualTo(room);
                assertThat(used).isEqualTo(before);
                rooms[room ? 1 : 0]++;
            }
        }
        assertThat(rooms[0]).isGreaterThan(10);
        assertThat(rooms[1]).isGreaterThan(10);
    }

    /** Rows of one or two people, such as pairs kept apart, unless they need somebody; in small cohorts none is told apart. */
    @Test
    void someRowsOfManyPeopleConcernTwo() {
        int[] rows = new int[2];
        var many = new Problem(CohortGenerator.generate(Recipe.of(40, 13, 3, 2)));
        for (int r = 0; r < many.rows.size(); r++) {
            var row = many.rows.get(r);
            long people = many.people.stream()
                    .filter(person -> Arrays.stream(person.slots)
                            .anyMatch(slot -> row.coefficient().of(person.associate, slot) != 0))
                    .count();
            boolean two = people <= 2 && row.lo() <= 0 && !row.id().startsWith("priority:");
            assertThat(many.concernsTwo(r)).as(row.id()).isEqualTo(two);
            rows[two ? 1 : 0]++;
        }
        assertThat(rows[0]).isPositive();
        assertThat(rows[1]).isPositive();
        var few = new Problem(CohortGenerator.generate(Recipe.of(39, 13, 3, 2)));
        assertThat(IntStream.range(0, few.rows.size())).noneMatch(few::concernsTwo);
        assertThat(many.isLarge()).isFalse();
        assertThat(new Problem(many.cohort, 40).isLarge()).isFalse();
        assertThat(new Problem(many.cohort, 39).isLarge()).isTrue();
    }

    private static boolean within(Row row, long sum) {
        return sum <= row.hi() && (sum >= row.lo() || row.id().startsWith("priority:"));
    }

    /** Omar would rather have what Mina has, and the team would rather have Omar. */
    @Test
    void aPairThatBlocksCostsAPlanOne() {
        var story = Story.of(1)
                .teams("ads=1", "maps=1")
                .person("mina", "ads", "maps")
                .person("omar", "ads", "maps")
                .cohort();
        var ranks = Preferences.strict("omar", "mina").ranks();
        var problem = new Problem(Story.withTeams(story, team -> new Team(team.id(), team.name(), null, ranks)));
        var blocking = new Criterion.Blocking();
        assertThat(problem.value(blocking, plan(problem, "ads-1", "maps-1"))).isEqualTo(-1);
        assertThat(problem.value(blocking, plan(problem, "maps-1", "ads-1"))).isZero();
    }

    private static List<Path> plan(Problem problem, String... slots) {
        return problem.people.stream()
                .map(person -> path(person, Bundle.of(problem.cohort.slot(slots[person.index]))))
                .toList();
    }

    @Test
    void peopleWithoutAPathAreStranded() {
        int stranded = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var cohort = RandomCohorts.of(seed);
            var problem = new Problem(cohort);
            var rules = Rules.of(cohort);
            assertThat(problem.stranded)
                    .as("seed %d", seed)
                    .extracting(person -> person.associate.id())
                    .containsExactlyElementsOf(cohort.associates().stream()
                            .filter(person -> rules.bundles(person).isEmpty())
                            .map(Associate::id)
                            .toList());
            stranded += problem.stranded.size();
        }
        assertThat(stranded).isPositive();
    }

    /** What is only tried costs points; what is pinned does not. */
    @Test
    void aTrialCostsWhatAPinDoesNot() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1")
                .person("mina", "ads", "maps")
                .cohort();
        assertThat(regret(cohort, Pin.Kind.TRIED)).isEqualTo(1);
        assertThat(regret(cohort, Pin.Kind.PINNED)).isZero();
    }

    private static int regret(Cohort cohort, Pin.Kind kind) {
        var pinned = cohort.associate("mina")
                .with()
                .pins(List.of(new Pin("maps-1", kind, null)))
                .build();
        var person = new Problem(cohort.withAssociates(List.of(pinned))).people.getFirst();
        return person.regret(new Path(person, new int[] {0}).points());
    }

    /** A seat minimum or a link pulls both ways, a maximum alone does not. */
    @Test
    void rowsWithALowerSidePullBothWays() {
        var problem = new Problem(
                Story.of(1).teams("ads=1..2", "maps=2").person("mina", "ads").cohort());
        for (int r = 0; r < problem.rows.size(); r++) {
            boolean least = problem.rows.get(r).id().contains("ads");
            assertThat(problem.pullsBothWays(r)).isEqualTo(least);
            assertThat(problem.least(r)).isEqualTo(least ? 1 : 0);
        }
    }
}
