package io.trellis.rotations.plan.reading;

import io.trellis.planner.Policy;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.plan.PinnedSlot;
import io.trellis.rotations.plan.Plan;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.PlanStatus;
import io.trellis.rotations.plan.supposition.Change;
import io.trellis.rotations.program.Period;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan with everything its screen shows. Without a solution the lists about it are empty.
 *
 * @param amends the published plan of which this is a repair
 * @param trouble why there is no plan, in words
 * @param staleBecause what changed since the inputs were frozen; nothing when they are still true
 * @param proven whether the independent verifier found every stage proven
 * @param headline what the proof adds up to
 * @param associates most affected first
 * @param changes what was decided with it or with a plan before it, beyond pins; it can be taken back
 * @param alternatives other solved plans of the cohort, newest first
 */
public record PlanReading(
        PlanId id,
        long revision,
        int number,
        CohortId cohortId,
        String cohort,
        Policy policy,
        long timeLimitSeconds,
        PlanStatus status,
        Set<PlanStatus> next,
        String requestedBy,
        Instant requestedAt,
        String inputs,
        @Nullable PlanId amends,
        boolean stale,
        List<String> staleBecause,
        @Nullable String trouble,
        @Nullable Instant solvedAt,
        @Nullable Long solvedInMillis,
        @Nullable String engine,
        boolean proven,
        @Nullable String headline,
        int trainingMonths,
        List<Period> periods,
        List<StageReading> stages,
        List<PersonReading> associates,
        List<ChoiceReading> choices,
        List<TeamReading> seats,
        List<Alternative> alternatives,
        List<PinnedSlot> pins,
        List<Change> changes,
        Plan.@Nullable Signature review,
        Plan.@Nullable Signature approval,
        Plan.@Nullable Signature publication) {}
