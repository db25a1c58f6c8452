package io.trellis.planner.explain;

import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import java.util.List;

/** Compares the best plan of a cohort with the best plan after something in the cohort is changed. */
public final class WhatIf {

    private final Limits limits;
    private final Progress progress;

    /** @param limits for each of the plans */
    public WhatIf(Limits limits, Progress progress) {
        this.limits = limits;
        this.progress = progress;
    }

    public sealed interface Answer {}

    /**
     * @param before the best plan as things are
     * @param after the best plan with the change; among equally good ones, one in which few people move
     * @param proven whether both are proven to be the best
     * @param changes who has something else, who loses most first
     */
    public record Compared(PlanReading before, PlanReading after, boolean proven, List<Change> changes)
            implements Answer {}

    /**
     * A cohort without any plan.
     *
     * @param cohort the one that has none
     * @param already whether that is so before the change
     */
    public record Impossible(Cohort cohort, boolean already) implements Answer {}

    /** Stopped before there were two plans. */
    public record Undecided() implements Answer {}

    /** @param changed the same people and teams with something else about them */
    public Answer ask(Cohort cohort, Cohort changed, Policy policy) {
        return switch (Planner.plan(cohort, policy, limits, progress)) {
            case Outcome.Infeasible _ -> new Impossible(cohort, true);
            case Outcome.Undecided _ -> new Undecided();
            case Outcome.Planned(var plan, var _) -> then(PlanReading.of(cohort, plan), changed);
        };
    }

    private Answer then(PlanReading before, Cohort changed) {
        return switch (Planner.plan(changed, before.plan().policy(), limits, progress)) {
            case Outcome.Infeasible _ -> new Impossible(changed, false);
            case Outcome.Undecided _ -> new Undecided();
            case Outcome.Planned(var plan, var _) -> {
                boolean proven = before.plan().claimsOptimal() && plan.claimsOptimal();
                PlanReading after = new Gentle(limits, progress).near(before, PlanReading.of(changed, plan));
                yield new Compared(before, after, proven, Change.between(before, after));
            }
        };
    }
}
