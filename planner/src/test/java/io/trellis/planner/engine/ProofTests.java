package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.StageProof;
import io.trellis.planner.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Certificates of plans and prices given by hand. */
class ProofTests {

    private static final Criterion FIRST = new Criterion.RankIs(1);
    private static final Criterion SECOND = new Criterion.RankIs(2);

    /** Mina and Omar both want the one seat in Ads. */
    private final Problem problem = new Problem(Story.of(1)
            .teams("ads=1", "maps=1", "chat=1")
            .person("mina", "ads", "maps", "chat")
            .person("omar", "ads", "maps", "chat")
            .cohort());

    /** A stage that an early plan left open is closed by the last one. */
    @Test
    void stagesAreJudgedByTheLastPlan() {
        var plan = proven(stages -> {
            stages.freeze(FIRST, bound(priced(6, 6), stages), 0);
            stages.adopt(EveryPlan.inTeams(problem, "ads", "maps"));
        });
        assertThat(plan.assignments()).isEqualTo(Map.of("mina", List.of("ads-1"), "omar", List.of("maps-1")));
        assertThat(plan.certificate().stages())
                .containsExactly(new StageProof(
                        "rank=1",
                        1,
                        1,
                        1,
                        new TreeMap<>(Map.of("seats:ads-1", 1L)),
                        new TreeMap<>(),
                        StageProof.Kind.PRICE));
    }

    /** What an earlier plan reached stays the value of a stage of which later ones may lose something. */
    @Test
    void aStageKeepsTheValueThatWasReached() {
        var plan = proven(stages -> {
            stages.adopt(EveryPlan.inTeams(problem, "ads", "maps"));
            stages.freeze(FIRST, bound(priced(6, 6), stages), 1);
            stages.adopt(EveryPlan.inTeams(problem, "maps", "chat"));
        });
        assertThat(plan.certificate().stages())
                .extracting(StageProof::value, StageProof::kind)
                .containsExactly(tuple(1L, StageProof.Kind.PRICE));
    }

    @Test
    void whatPricesCannotCloseIsASearch() {
        var plan = proven(stages -> stages.freeze(FIRST, bound(priced(1, 1), stages), 0));
        assertThat(plan.certificate().stages())
                .containsExactly(new StageProof(
                        "rank=1",
                        0,
                        1,
                        1,
                        new TreeMap<>(Map.of("seats:ads-1", 1L)),
                        new TreeMap<>(),
                        StageProof.Kind.SEARCH));
    }

    /** Any price above 0 proves that one of two goes without the only seat; none proves nothing. */
    @Test
    void denominatorsAreAsSmallAsProves() {
        assertThat(denominator(720_720, 720_720)).isEqualTo(1);
        assertThat(denominator(720_720, 360_360)).isEqualTo(2);
        assertThat(denominator(1_000, 700)).isEqualTo(60);
        assertThat(denominator(1_000, 701)).as("no small one is close").isEqualTo(1_000);
        assertThat(denominator(100_000, 1)).as("small ones make it nothing").isEqualTo(100_000);
        assertThat(denominator(7, 0)).isEqualTo(1);
    }

    private long denominator(long den, long price) {
        return proven(stages -> {
                    stages.adopt(EveryPlan.inTeams(problem, "ads", "maps"));
                    stages.freeze(FIRST, bound(priced(den, price), stages), 0);
                })
                .certificate()
                .stages()
                .getFirst()
                .den();
    }

    /** Who has the first choice has no second one: what the stage before reached proves the next. */
    @Test
    void stagesBeforeProveTheNext() {
        var plan = proven(stages -> {
            stages.adopt(EveryPlan.inTeams(problem, "ads", "maps"));
            stages.freeze(FIRST, bound(priced(1, 1), stages), 0);
            var prices = new Prices(4, SECOND, new long[problem.rows.size()], List.of(FIRST), new long[] {4});
            stages.freeze(SECOND, bound(prices, stages), 0);
        });
        assertThat(plan.certificate().stages().getLast())
                .isEqualTo(new StageProof(
                        "rank=2", 1, 1, 1, new TreeMap<>(), new TreeMap<>(Map.of(0, 1L)), StageProof.Kind.PRICE));
    }

    /** Levels that the plan rules out need no price, but for stages that come before those of levels. */
    @Test
    void whatIsRuledOutNeedsNoPrice() {
        var plan = proven(stages -> {
            stages.adopt(EveryPlan.inTeams(problem, "ads", "maps"));
            stages.limit(new Levels(Integer.MAX_VALUE, 2));
            var third = Prices.none(new Criterion.RankAtLeast(3), problem.rows.size());
            stages.freeze(third.objective(), Bound.of(problem, third, List.of(), stages.levels()), 0);
        });
        assertThat(plan.certificate().stages().getFirst().bound()).isZero();
    }

    private Plan proven(Consumer<Stages> work) {
        var optimizer = new HighsOptimizer();
        var budget = new Budget(Duration.ofMinutes(1), Progress.SILENT);
        try (var master = new Master(problem, optimizer.model(budget), List.of())) {
            var ladder = new Ladder(problem, Policy.MOST_FIRST_CHOICES);
            var stages =
                    new Stages(problem, ladder, optimizer, budget, master, EveryPlan.inTeams(problem, "maps", "chat"));
            work.accept(stages);
            return new Proof(problem, Policy.MOST_FIRST_CHOICES, stages).plan();
        }
    }

    private Prices priced(long den, long ads) {
        var rows = new long[problem.rows.size()];
        rows[row("seats:ads-1")] = ads;
        return new Prices(den, FIRST, rows, List.of(), new long[0]);
    }

    private int row(String id) {
        return IntStream.range(0, problem.rows.size())
                .filter(row -> problem.rows.get(row).id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Bound bound(Prices prices, Stages stages) {
        return Bound.of(problem, prices, stages.frozen(), Levels.ANY);
    }
}
