package io.trellis.planner.engine;

import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.Stats;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Plans a cohort under a policy: exact, stage by stage, with the certificate of what is proven. Ends at the time limit
 * or when cancelled with the best plan so far and its honest bounds.
 */
public final class Solver {

    private final Optimizer optimizer;
    private final int most;

    public Solver() {
        this(Optimizer.available());
    }

    Solver(Optimizer optimizer) {
        this(optimizer, Problem.LARGE);
    }

    /** @param most more people than these are planned as large cohorts are */
    Solver(Optimizer optimizer, int most) {
        this.optimizer = optimizer;
        this.most = most;
    }

    public Outcome solve(Cohort cohort, Policy policy, Limits limits, Progress progress) {
        var budget = new Budget(limits.time(), progress);
        var problem = new Problem(cohort, most);
        if (!problem.stranded.isEmpty()) {
            return new Outcome.Infeasible(
                    problem.stranded.stream()
                            .map(person -> person.associate.id())
                            .toList(),
                    List.of());
        }
        var ladder = new Ladder(problem, policy);
        try (var master = new Master(problem, optimizer.model(budget), List.of())) {
            var first = new FirstPlan(problem, optimizer, budget, master).find(ladder.seating(), ladder.leaning());
            if (first.plan() == null) {
                return first.impossible()
                        ? contradiction(problem, first.bound())
                        : new Outcome.Undecided(budget.elapsed());
            }
            var stages = new Stages(problem, ladder, optimizer, budget, master, first.plan());
            new Ascent(problem, ladder, stages, budget).run();
            if (policy == Policy.STABLE) {
                new Stability(problem, stages, optimizer, budget).run();
            }
            var plan = new Proof(problem, policy, stages).plan();
            var stats = new Stats(
                    optimizer.name(), budget.elapsed(), master.paths().size(), stages.solves(), stages.times());
            return new Outcome.Planned(plan, stats);
        }
    }

    /** The rows that have a price in the proof, and the people who pay on every path they have. */
    private static Outcome contradiction(Problem problem, @Nullable Bound bound) {
        if (bound == null) {
            return new Outcome.Infeasible(List.of(), List.of());
        }
        var prices = bound.prices().rows();
        return new Outcome.Infeasible(
                problem.people.stream()
                        .filter(person -> bound.best()[person.index] < 0)
                        .map(person -> person.associate.id())
                        .toList(),
                IntStream.range(0, prices.length)
                        .filter(row -> prices[row] != 0)
                        .mapToObj(row -> problem.rows.get(row).id())
                        .toList());
    }
}
