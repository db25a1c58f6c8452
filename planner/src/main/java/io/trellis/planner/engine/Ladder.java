package io.trellis.planner.engine;

import io.trellis.planner.Policy;
import io.trellis.planner.engine.Criterion.Changes;
import io.trellis.planner.engine.Criterion.Exposure;
import io.trellis.planner.engine.Criterion.PrioritySeats;
import io.trellis.planner.engine.Criterion.RankAtLeast;
import io.trellis.planner.engine.Criterion.RankIs;
import io.trellis.planner.engine.Criterion.RegretAtLeast;
import io.trellis.planner.engine.Criterion.Stars;
import java.util.Arrays;
import java.util.Comparator;

/** The stages of each policy, in the order that {@link io.trellis.planner.Certificate} lays down. */
final class Ladder {

    private final Problem problem;
    private final Stages stages;
    private final Optimizer optimizer;
    private final Budget budget;

    Ladder(Problem problem, Stages stages, Optimizer optimizer, Budget budget) {
        this.problem = problem;
        this.stages = stages;
        this.optimizer = optimizer;
        this.budget = budget;
    }

    void climb(Policy policy) {
        if (!problem.priorities.isEmpty()) {
            stages.run(new PrioritySeats(), 0);
        }
        var published = problem.cohort.published();
        if (published != null) {
            stages.run(new Changes(), published.allowance());
        }
        switch (policy) {
            case FAIREST -> fairest();
            case GENEROUS -> generous();
            case MOST_FIRST_CHOICES -> {
                for (int rank = 1; rank <= worstRankOfAll(); rank++) {
                    stages.run(new RankIs(rank), 0);
                }
            }
            case STABLE -> {
                new Stability(problem, stages, optimizer, budget).run();
                return;
            }
        }
        ties(policy);
    }

    private void ties(Policy policy) {
        if (policy != Policy.MOST_FIRST_CHOICES) {
            stages.run(new RankIs("first", 1), 0);
        }
        if (problem.cohort.associates().stream()
                .anyMatch(associate -> !associate.preferences().stars().isEmpty())) {
            stages.run(new Stars(), 0);
        }
        if (problem.axisCount > 0) {
            stages.run(new Exposure(), 0);
        }
    }

    private void fairest() {
        int least = problem.people.stream()
                .mapToInt(person -> person.associate.credit())
                .min()
                .orElse(0);
        for (int level = worstRegret(); level > least; ) {
            stages.limit(new Levels(worstRegret(), Integer.MAX_VALUE));
            var criterion = new RegretAtLeast(level);
            var bound = stages.maximize(criterion);
            if (worstRegret() < level && !started("regret")) {
                level = worstRegret();
            } else {
                stages.freeze(criterion, bound, 0);
                level--;
            }
        }
        stages.limit(new Levels(worstRegret(), Integer.MAX_VALUE));
    }

    private void generous() {
        for (int level = worstRank(); level > 1; ) {
            stages.limit(new Levels(Integer.MAX_VALUE, worstRank()));
            var criterion = new RankAtLeast(level);
            var bound = stages.maximize(criterion);
            if (worstRank() < level && !started("rank")) {
                level = worstRank();
            } else {
                stages.freeze(criterion, bound, 0);
                level--;
            }
        }
        stages.limit(new Levels(Integer.MAX_VALUE, worstRank()));
    }

    private boolean started(String prefix) {
        return stages.frozen().stream()
                .anyMatch(stage -> stage.criterion().name().startsWith(prefix));
    }

    private int worstRegret() {
        return stages.plan().stream()
                .mapToInt(path -> path.person().regret(path.points()))
                .max()
                .orElse(0);
    }

    private int worstRank() {
        return stages.plan().stream().mapToInt(Ladder::worstRank).max().orElse(0);
    }

    /** The worst rank that any path of anybody has. */
    private int worstRankOfAll() {
        return problem.people.stream().mapToInt(this::worstRankOf).max().orElse(0);
    }

    private int worstRankOf(Person person) {
        return Arrays.stream(person.rank)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .distinct()
                .filter(rank -> has(person, rank))
                .findFirst()
                .orElse(0);
    }

    private boolean has(Person person, int rank) {
        var criterion = new RankIs(rank);
        var path = new PathSearch(person, Prices.none(criterion, problem.rows.size()), Levels.ANY, problem.axisCount)
                .best();
        return path != null && criterion.of(path) > 0;
    }

    private static int worstRank(Path path) {
        int worst = 0;
        for (int choice : path.choices()) {
            worst = Math.max(worst, path.person().rank[choice]);
        }
        return worst;
    }
}
