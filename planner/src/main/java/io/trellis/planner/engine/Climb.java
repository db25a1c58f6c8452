package io.trellis.planner.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the first stage that cannot be kept: up past stages that can, down from where the ones before cannot. */
final class Climb {

    private static final long[] UP = {1, Candidates.ANY};
    /** What nothing missing would prove is known when a stage was left downwards: that something is. */
    private static final long[] DOWN = {0, 1, Candidates.ANY};

    private final Proven known;
    private final Optimizer optimizer;
    private final List<Path> wanted;
    private final Budget budget;
    /** What each stage misses at least in plans that keep the stages before it. */
    private final long[] atLeast;

    Climb(Proven known, Optimizer optimizer, List<Path> wanted, Budget budget) {
        this.known = known;
        this.optimizer = optimizer;
        this.wanted = wanted;
        this.budget = budget;
        this.atLeast = new long[known.stages.size()];
    }

    /** @param stage the first one that misses something, or the last one when none does */
    record Found(NearLp near, int stage, long[] atLeast) {}

    /** @return empty if there was no time, or no such plan within the known one's worst level */
    Optional<Found> run() {
        int stage = Math.min(1, known.stages.size() - 1);
        int kept = 0;
        var allowances = UP;
        while (!budget.spent()) {
            var near = near(stage, allowances);
            if (near == null && stage == kept) {
                return Optional.empty();
            }
            if (near == null) {
                stage--;
                allowances = DOWN;
            } else if (near.missing() == 0 && near.firstMissed() < known.stages.size()) {
                kept = near.firstMissed();
                stage = kept;
                allowances = UP;
            } else {
                return Optional.of(new Found(near, stage, atLeast));
            }
        }
        return Optional.empty();
    }

    /** The optimum at a stage; null when the stages before cannot be kept. */
    private @Nullable NearLp near(int stage, long[] allowances) {
        for (long allowed : allowances) {
            var candidates = Candidates.of(known, wanted, stage, allowed);
            var near = candidates == null ? null : NearLp.solve(known, optimizer, candidates, stage, budget);
            if (allowed != Candidates.ANY && candidates == null) {
                atLeast[stage] = Math.max(atLeast[stage], allowed + 1);
            }
            if (near != null) {
                atLeast[stage] = Math.max(atLeast[stage], near.atLeast(allowed));
                if (near.placed() && near.missing() <= allowed) {
                    return near;
                }
            }
        }
        return null;
    }
}
