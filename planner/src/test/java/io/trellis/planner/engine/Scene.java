package io.trellis.planner.engine;

import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** A small problem with every plan there is, and stages of a policy that begin with the worst of these. */
record Scene(
        Problem problem,
        EveryPlan every,
        Ladder ladder,
        Stages stages,
        Optimizer optimizer,
        Budget budget,
        List<Progress.Step> reports,
        Random random) {

    static void forEach(int seeds, Policy policy, Duration time, Consumer<Scene> visitor) {
        EveryPlan.forEachProblem(seeds, (problem, every) -> with(problem, every, policy, time, visitor));
    }

    static void with(Problem problem, EveryPlan every, Policy policy, Duration time, Consumer<Scene> visitor) {
        var optimizer = new HighsOptimizer();
        var reports = new ArrayList<Progress.Step>();
        var budget = new Budget(time, heard(reports));
        var ladder = new Ladder(problem, policy);
        var worst = every.plans().stream()
                .min(Comparator.comparingLong(plan -> problem.value(ladder.leaning(), plan)))
                .orElseThrow();
        try (var master = new Master(problem, optimizer.model(budget), List.of())) {
            visitor.accept(new Scene(
                    problem,
                    every,
                    ladder,
                    new Stages(problem, ladder, optimizer, budget, master, worst),
                    optimizer,
                    budget,
                    reports,
                    new Random(every.plans().size())));
        }
    }

    static Progress heard(List<Progress.Step> reports) {
        return new Progress() {
            @Override
            public void report(Step step) {
                reports.add(step);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    /** The plans that keep the stages that are done, and nobody above a level that is ruled out. */
    List<List<Path>> left() {
        return left(stages.frozen(), stages.levels());
    }

    /** The plans that keep these stages and levels. */
    List<List<Path>> left(List<Frozen> frozen, Levels levels) {
        return every.plans().stream()
                .filter(plan -> plan.stream().allMatch(levels::allow))
                .filter(plan ->
                        frozen.stream().allMatch(stage -> problem.value(stage.criterion(), plan) >= stage.least()))
                .toList();
    }

    long value(Criterion criterion) {
        return problem.value(criterion, stages.plan());
    }
}
