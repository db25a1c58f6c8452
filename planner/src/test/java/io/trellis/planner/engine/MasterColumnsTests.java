package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Progress;
import io.trellis.planner.Story;
import io.trellis.planner.engine.Criterion.Placed;
import io.trellis.planner.engine.Criterion.PrioritySeats;
import io.trellis.planner.engine.Criterion.RankIs;
import io.trellis.planner.engine.Master.Share;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What the columns of the program stand for: paths, people left out, minima left short, priority seats left empty. */
class MasterColumnsTests {

    private static final Offset<Double> CLOSE = Offset.offset(1e-6);
    private static final RankIs FIRST = new RankIs(1);
    private static final int OTHERS = 50;

    /** Mina and Omar both want Ads. */
    private static final Story PAIR =
            Story.of(1).teams("ads=1", "maps=1").person("mina", "ads", "maps").person("omar", "ads", "maps");

    private final Optimizer optimizer = new HighsOptimizer();

    @Test
    void somebodyIsLeftOutOnlyWhileThatIsAnAnswer() {
        var problem = new Problem(Story.of(1)
                .teams("ads=1")
                .person("mina", "ads")
                .person("omar", "ads")
                .cohort());
        try (var master = master(problem)) {
            assertThat(master.add(every(problem))).isEqualTo(2);
            assertThat(master.add(every(problem))).as("known already").isZero();
            assertThat(master.paths()).containsExactlyElementsOf(every(problem));
            var relaxed = best(master, new Placed());
            assertThat(relaxed.value()).isCloseTo(-1, CLOSE);
            assertThat(master.leavesOut(relaxed.columns())).isTrue();
            assertThat(master.plan(relaxed.columns())).isNull();
            master.aim(FIRST);
            assertThat(master.relax().end()).isEqualTo(Model.End.INFEASIBLE);
        }
    }

    @Test
    void aMinimumIsLeftShortOnlyWhileThatIsAnAnswer() {
        var problem = new Problem(Story.of(1)
                .teams("ads=2..2", "maps=1..2")
                .person("mina", "ads", "maps")
                .person("omar", "maps", "ads")
                .cohort());
        try (var master = master(problem)) {
            master.add(every(problem));
            var relaxed = best(master, new Placed());
            assertThat(relaxed.value()).isCloseTo(-1, CLOSE);
            assertThat(master.leavesOut(relaxed.columns())).isTrue();
            assertThat(Bound.of(problem, master.prices(relaxed.duals(), 1), List.of(), Levels.ANY)
                            .value())
                    .isEqualTo(-1);
            master.aim(FIRST);
            assertThat(master.relax().end()).isEqualTo(Model.End.INFEASIBLE);
        }
    }

    /** Two priority seats in Maps cost Mina and Omar a first choice each, as long as none of them may stay empty. */
    @Test
    void prioritySeatsStayEmptyAtAPrice() {
        var story = Story.of(1)
                .teams("ads=2", "maps=2")
                .person("mina", "ads", "maps")
                .person("omar", "ads", "maps")
                .cohort();
        var problem = new Problem(story.withSlots(story.slots().stream()
                .map(slot -> slot.team().equals("maps")
                        ? slot.with().seats(0, 3).priority(3).build()
                        : slot)
                .toList()));
        try (var master = master(problem)) {
            master.add(every(problem));
            var relaxed = best(master, FIRST);
            assertThat(relaxed.value()).as("all of them empty").isCloseTo(2, CLOSE);
            assertThat(master.leavesOut(relaxed.columns())).isFalse();
            assertThat(best(master, new PrioritySeats()).value()).isCloseTo(-1, CLOSE);
            master.freeze(new Frozen(new PrioritySeats(), -1, 1));
            assertThat(best(master, FIRST).value()).isCloseTo(1, CLOSE);
            master.release(0);
            master.freeze(new Frozen(new PrioritySeats(), -1, 0));
            var plan = Objects.requireNonNull(master.plan(best(master, FIRST).columns()));
            assertThat(problem.value(new PrioritySeats(), plan)).isEqualTo(-1);
            assertThat(problem.value(FIRST, plan)).isZero();
        }
    }

    /** Whoever has a worse level is out, whether the path was there before or comes in later. */
    @Test
    void levelsCloseTheirPaths() {
        var problem = new Problem(PAIR.cohort());
        var paths = every(problem);
        try (var master = master(problem)) {
            master.add(paths.subList(0, 2));
            master.limit(new Levels(Integer.MAX_VALUE, 1));
            master.add(paths.subList(2, 4));
            assertThat(best(master, new Placed()).value()).isCloseTo(-1, CLOSE);
            master.limit(new Levels(Integer.MAX_VALUE, 2));
            assertThat(best(master, new Placed()).value()).isCloseTo(0, CLOSE);
            master.limit(new Levels(0, Integer.MAX_VALUE));
            assertThat(best(master, new Placed()).value()).isCloseTo(-1, CLOSE);
        }
    }

    @Test
    void aPointIsAPlanWhenEverybodyHasAWholePath() {
        var problem = new Problem(PAIR.cohort());
        var paths = every(problem);
        try (var master = master(problem)) {
            master.add(paths.subList(0, 3));
            var plan = List.of(paths.get(1), paths.get(2));
            assertThat(master.plan(point(0, 1, 1))).isEqualTo(plan);
            assertThat(master.plan(point(0.0004, 0.9996, 1))).as("rounded").isEqualTo(plan);
            assertThat(master.plan(point(0.4, 0.6, 1))).as("fractions").isNull();
            assertThat(master.plan(point(0, 1, 0))).as("Omar has none").isNull();
            assertThat(master.plan(point(1, 0, 1))).as("both in Ads").isNull();
            var point = point(0, 1, 1);
            master.add(paths);
            assertThat(master.plan(point)).as("from before the last path").isEqualTo(plan);
        }
    }

    @Test
    void everybodyHasMostOfOnePath() {
        var problem = new Problem(PAIR.cohort());
        var paths = every(problem);
        try (var master = master(problem)) {
            master.add(paths.subList(0, 3));
            assertThat(master.shares(point(0.4, 0.6, 1)))
                    .containsExactly(new Share(paths.get(1), 0.6), new Share(paths.get(2), 1));
            assertThat(master.shares(point(0.7, 0.3, 0))).containsExactly(new Share(paths.get(0), 0.7), Share.NONE);
            var point = point(0.5, 0.5, 0.2);
            master.add(paths);
            assertThat(master.shares(point))
                    .as("the first of equals")
                    .containsExactly(new Share(paths.get(0), 0.5), new Share(paths.get(2), 0.2));
        }
    }

    @Test
    void whoIsHardlyLeftOutIsNot() {
        try (var master = master(new Problem(PAIR.cohort()))) {
            assertThat(master.leavesOut(new double[] {0, 1e-7})).isFalse();
            assertThat(master.leavesOut(new double[] {0, 1e-3})).isTrue();
        }
    }

    /** Shares of Mina's two paths and of Omar's first, behind those of leaving them out. */
    private static double[] point(double... shares) {
        return IntStream.concat(IntStream.of(-1, -1), IntStream.range(0, shares.length))
                .mapToDouble(k -> k < 0 ? 0 : shares[k])
                .toArray();
    }

    /** The place that a plan gives to people who must share a site: only Ben's team has one. */
    @Test
    void aRowThatIsBrokenFromBelowComesIn() {
        var cohort = many().teams("atlas=2", "beacon=2")
                .person("ada", "atlas", "beacon")
                .person("ben", "beacon", "atlas")
                .coupling(new Coupling.Linked("ada", "ben", Dimension.SITE))
                .cohort();
        var problem = new Problem(cohort.withSlots(cohort.slots().stream()
                .map(slot -> slot.team().equals("beacon")
                        ? slot.with().site("Zurich").build()
                        : slot)
                .toList()));
        assertThat(IntStream.range(0, problem.rows.size())).anyMatch(problem::concernsTwo);
        try (var master = master(problem)) {
            master.add(every(problem));
            assertThat(best(master, FIRST).value()).isCloseTo(OTHERS + 1, CLOSE);
        }
    }

    /** Ada has Atlas, then Comet, Ben the same: what keeps them apart holds for paths that came in later as well. */
    @Test
    void aRowThatCameInHoldsForPathsToCome() {
        var problem = new Problem(apart());
        var paths = every(problem);
        var first = paths.stream().filter(path -> FIRST.of(path) > 0).toList();
        try (var master = master(problem)) {
            master.add(first);
            assertThat(best(master, new Placed()).value())
                    .as("one of them is out")
                    .isCloseTo(-1, CLOSE);
            master.add(paths);
            var relaxed = best(master, new Criterion.RankSum(1));
            var plan = Objects.requireNonNull(master.plan(relaxed.columns()));
            assertThat(problem.keepsRows(plan)).isTrue();
            assertThat(relaxed.value()).isCloseTo(-OTHERS - 1 - 2, CLOSE);
        }
    }

    private static Cohort apart() {
        return many().teams("atlas=2", "beacon=2")
                .person("ada", "atlas", "beacon")
                .person("ben", "atlas", "beacon")
                .coupling(new Coupling.Separated("ada", "ben", Dimension.TEAM))
                .cohort();
    }

    /** People whom nothing concerns, so that rows of two are rare. */
    private static Story many() {
        var story = Story.of(1).teams("comet=" + OTHERS);
        IntStream.range(0, OTHERS).forEach(k -> story.person("other-" + k, "comet"));
        return story;
    }

    private static Model.Relaxed best(Master master, Criterion criterion) {
        master.aim(criterion);
        var relaxed = master.relax();
        assertThat(relaxed.end()).isEqualTo(Model.End.OPTIMAL);
        return relaxed;
    }

    private Master master(Problem problem) {
        return new Master(problem, optimizer.model(new Budget(Duration.ofMinutes(1), Progress.SILENT)), List.of());
    }

    /** A path per slot of everybody, in the order of their wishes. */
    private static List<Path> every(Problem problem) {
        return problem.people.stream()
                .flatMap(person -> IntStream.range(0, person.slots.length)
                        .boxed()
                        .sorted(Comparator.comparingInt(choice -> person.rank[choice]))
                        .map(choice -> new Path(person, new int[] {choice})))
                .toList();
    }
}
