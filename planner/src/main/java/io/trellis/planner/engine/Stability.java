package io.trellis.planner.engine;

import io.trellis.planner.engine.Criterion.Blocking;
import io.trellis.planner.engine.Criterion.Kept;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The stage of {@link io.trellis.planner.Policy#STABLE}: deferred acceptance; where its outcome breaks a rule, the plan
 * that keeps most of it; then people move to free seats they prefer while that leaves fewer blocking pairs.
 */
final class Stability {

    private final Problem problem;
    private final Stages stages;
    private final Budget budget;

    Stability(Problem problem, Stages stages, Budget budget) {
        this.problem = problem;
        this.stages = stages;
        this.budget = budget;
    }

    void run() {
        var accepted = DeferredAcceptance.outcome(problem);
        List<Path> outcome = new ArrayList<>();
        Set<String> slots = new HashSet<>();
        for (var person : problem.people) {
            var path = new Path(person, accepted.get(person.index));
            outcome.add(path);
            for (int choice : path.choices()) {
                slots.add(Kept.key(person, choice));
            }
        }
        if (outcome.stream().allMatch(Path::isComplete) && stages.keeps(outcome)) {
            stages.adopt(outcome);
        } else {
            stages.maximize(new Kept(slots));
        }
        while (!budget.spent() && improve()) {
            budget.report("blocking", problem.value(new Blocking(), stages.plan()), 0L);
        }
        var none = Prices.none(new Blocking(), problem.rows.size());
        stages.freeze(new Blocking(), Bound.of(problem, none, List.of(), Levels.ANY), 0);
    }

    private boolean improve() {
        long now = problem.value(new Blocking(), stages.plan());
        for (var wish : BlockingPairs.of(problem, stages.plan())) {
            var plan = new ArrayList<>(stages.plan());
            plan.set(wish.person().index, wish);
            if (stages.keeps(plan) && problem.value(new Blocking(), plan) > now) {
                stages.adopt(plan);
                return true;
            }
        }
        return false;
    }
}
