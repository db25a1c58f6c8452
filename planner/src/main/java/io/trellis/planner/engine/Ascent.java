package io.trellis.planner.engine;

import org.jspecify.annotations.Nullable;

/**
 * Goes through the stages of a ladder. Prices alone mostly say what a stage reaches, so it first looks ahead: it takes
 * the bounds of the stages to come for what they reach, and then looks for one plan that reaches them all. Where
 * there is none, or none is found, it goes back and looks half as far ahead; a single stage is searched for its best plan.
 * Plans of large cohorts rarely reach their bounds in the time there is; their stages come one by one.
 */
final class Ascent {

    private final Problem problem;
    private final Ladder ladder;
    private final Stages stages;
    private final Budget budget;

    Ascent(Problem problem, Ladder ladder, Stages stages, Budget budget) {
        this.problem = problem;
        this.ladder = ladder;
        this.stages = stages;
        this.budget = budget;
    }

    void run() {
        int farthest = Integer.MAX_VALUE;
        int reach = farthest;
        for (var step = next(); step != null; step = next()) {
            var mark = stages.mark();
            int ahead = reach == 1 ? 1 : lookAhead(reach);
            if (ahead > 1 && stages.settle(mark)) {
                reach = farthest;
                continue;
            }
            if (ahead > 1 && problem.isLarge()) {
                stages.approach();
                farthest = 1;
            }
            stages.back(mark);
            if (ahead > 1) {
                reach = Math.min(farthest, ahead / 2);
            } else {
                reach = take(step) ? Math.min(farthest, 2) : 1;
            }
        }
    }

    private Ladder.@Nullable Step next() {
        return ladder.next(stages.frozen(), worst());
    }

    /** The worst level that anybody may still have; it is the plan's own before the first stage of levels. */
    private int worst() {
        return (stages.limited() ? stages.levels() : ladder.reached(stages.plan())).worst();
    }

    /**
     * Takes bounds for values, so many stages long at most; how many. Not where later stages may lose of a value: a plan that
     * does would not show that the bound cannot be met.
     */
    private int lookAhead(int reach) {
        int ahead = 0;
        for (var step = next(); step != null && looksAt(step) && ahead < reach; step = next()) {
            limit(step);
            var bound = stages.lower(step.criterion());
            if (bound == null) {
                break;
            }
            ahead++;
            if (isTop(step) && bound.value() == 0) {
                stages.limit(stages.levels().below(level(step)));
            } else {
                stages.assume(step.criterion(), bound, step.allowance());
            }
        }
        return ahead;
    }

    private boolean looksAt(Ladder.Step step) {
        return step.allowance() == 0
                && stages.hasTimeAhead()
                && !(problem.isLarge() && step.criterion().breaksTies());
    }

    /** Takes one stage as far as it goes; whether that is proven. */
    private boolean take(Ladder.Step step) {
        limit(step);
        var bound = stages.maximize(step.criterion());
        var reached = ladder.reached(stages.plan());
        if (isTop(step) && reached.worst() < level(step)) {
            stages.limit(reached);
            return true;
        }
        stages.freeze(step.criterion(), bound, step.allowance());
        return bound.value() == problem.value(step.criterion(), stages.plan());
    }

    /** Levels above a plan's worst are ruled out once and for all before the first stage that must not make them worse. */
    private void limit(Ladder.Step step) {
        if (ladder.comesAfterLevels(step) && !stages.limited()) {
            stages.limit(ladder.reached(stages.plan()));
        }
    }

    private boolean isTop(Ladder.Step step) {
        return Ladder.level(step.criterion()).isPresent()
                && stages.frozen().stream()
                        .allMatch(stage -> Ladder.level(stage.criterion()).isEmpty());
    }

    private static int level(Ladder.Step step) {
        return Ladder.level(step.criterion()).orElseThrow();
    }
}
