package io.trellis.planner.engine;

import io.trellis.planner.engine.Criterion.Blocking;
import io.trellis.planner.engine.Criterion.Kept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stage of {@link io.trellis.planner.Policy#STABLE}: deferred acceptance, or where its outcome breaks a rule the
 * plan that keeps most of it; then the best plan of {@link Agreement} over all paths. Where these are too many and pairs
 * still block, people move to slots they prefer while that leaves fewer pairs, and then several at once to paths that
 * differ from their present one by one slot, again and again.
 */
final class Stability {

    private static final int MOST_PATHS = 1_500;

    private final Problem problem;
    private final Stages stages;
    private final Optimizer optimizer;
    private final Budget budget;
    private final int most;

    Stability(Problem problem, Stages stages, Optimizer optimizer, Budget budget) {
        this(problem, stages, optimizer, budget, MOST_PATHS);
    }

    /** @param most how many paths a program may have */
    Stability(Problem problem, Stages stages, Optimizer optimizer, Budget budget, int most) {
        this.problem = problem;
        this.stages = stages;
        this.optimizer = optimizer;
        this.budget = budget;
        this.most = most;
    }

    void run() {
        start();
        var all = allPaths();
        if (all.size() <= most) {
            agree(all, budget);
        } else {
            while (blocking() > 0 && !budget.spent() && (moveOne() || agree(nearbyPaths(), budget.part(3)))) {
                budget.report("blocking", -blocking(), 0L);
            }
        }
        var none = Prices.none(new Blocking(), problem.rows.size());
        stages.freeze(new Blocking(), Bound.of(problem, none, List.of(), Levels.ANY), 0);
    }

    private long blocking() {
        return -problem.value(new Blocking(), stages.plan());
    }

    private void start() {
        var accepted = DeferredAcceptance.outcome(problem);
        List<Path> outcome = new ArrayList<>();
        for (var person : problem.people) {
            var path = new Path(person, accepted.get(person.index));
            outcome.add(path);
        }
        if (outcome.stream().allMatch(Path::isComplete) && stages.keeps(outcome)) {
            stages.adopt(outcome);
        } else {
            stages.maximize(Kept.of(outcome));
        }
    }

    /** Everybody's paths; more than can be borne, but not all, when there are too many. */
    private List<Path> allPaths() {
        var free = Prices.none(new Blocking(), problem.rows.size());
        List<Path> paths = new ArrayList<>();
        for (var person : problem.people) {
            paths.addAll(new PathSearch(person, free, Levels.ANY, problem.axisCount)
                    .within(Long.MIN_VALUE, most - paths.size()));
            if (paths.size() > most) {
                break;
            }
        }
        return paths;
    }

    private boolean moveOne() {
        long now = blocking();
        for (var wish : BlockingPairs.of(problem, stages.plan())) {
            var plan = new ArrayList<>(stages.plan());
            plan.set(wish.person().index, wish);
            if (-problem.value(new Blocking(), plan) < now && stages.keeps(plan)) {
                stages.adopt(plan);
                return true;
            }
        }
        return false;
    }

    /** The present paths and those one slot away, for as many people as can be borne, unhappy ones first. */
    private List<Path> nearbyPaths() {
        var unhappy = BlockingPairs.of(problem, stages.plan()).stream()
                .map(Path::person)
                .collect(Collectors.toSet());
        Set<Path> paths = new LinkedHashSet<>(stages.plan());
        stages.plan().stream()
                .sorted(Comparator.comparing(path -> !unhappy.contains(path.person())))
                .forEach(path -> {
                    for (int choice = 0; choice < path.person().slots.length && paths.size() < most; choice++) {
                        var other = path.with(choice);
                        if (other.isComplete()) {
                            paths.add(other);
                        }
                    }
                });
        return List.copyOf(paths);
    }

    /** Whether there is a better plan over these paths than the present one; if so, takes it. */
    private boolean agree(List<Path> paths, Budget time) {
        try (var model = optimizer.model(time)) {
            var best = new Agreement(problem, stages.frozen(), paths).best(model);
            if (best == null || !stages.keeps(best) || !better(best, stages.plan())) {
                return false;
            }
            stages.adopt(best);
            return true;
        }
    }

    private boolean better(List<Path> one, List<Path> other) {
        return Agreement.CRITERIA.stream()
                        .map(criterion -> Comparator.<List<Path>>comparingLong(plan -> problem.value(criterion, plan)))
                        .reduce(Comparator::thenComparing)
                        .orElseThrow()
                        .compare(one, other)
                > 0;
    }
}
