package io.trellis.planner.bench.cpsat;

import com.google.ortools.Loader;
import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Policy;
import io.trellis.planner.bench.contest.Contestant;
import io.trellis.planner.bench.contest.GeneratedRules;
import io.trellis.planner.bench.contest.Solution;
import java.time.Duration;

/** CP-SAT with one worker: one model, stage after stage, each starting from the plan of the stage before. */
public final class CpSat implements Contestant {

    @Override
    public Solution plan(Cohort cohort, Policy policy, Duration time, long seed) {
        GeneratedRules.require(cohort);
        Loader.loadNativeLibraries();
        Stages stages = new Stages(time, seed);
        RotationModel model = new RotationModel(cohort, stages);
        stages.start();
        switch (policy) {
            case FAIREST -> fairest(cohort, model, stages);
            case MOST_FIRST_CHOICES -> mostFirstChoices(model, stages);
            case GENEROUS, STABLE -> throw new IllegalArgumentException(policy.label() + " has no model here");
        }
        stages.maximize("stars", model.stars());
        stages.maximize("exposure", model.exposure());
        return stages.planned() ? new Solution(model.assignments(), stages.bounds(), null) : Solution.NONE;
    }

    /** Proving the worst regret as a stage of its own is slower than counting down from that of a good first plan. */
    private static void fairest(Cohort cohort, RotationModel model, Stages stages) {
        stages.sketch(model.totalRegret());
        int least =
                cohort.associates().stream().mapToInt(Associate::credit).min().orElse(0);
        for (long level = model.capRegret(); level > least; level--) {
            stages.minimize("regret>=" + level, model.peopleWithRegret(level));
        }
        stages.maximize("first", model.placementsAt(1));
    }

    private static void mostFirstChoices(RotationModel model, Stages stages) {
        for (int rank = 1; rank <= model.worstRank(); rank++) {
            stages.maximize("rank=" + rank, model.placementsAt(rank));
        }
    }
}
