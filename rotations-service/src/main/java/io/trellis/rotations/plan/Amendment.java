package io.trellis.rotations.plan;

import io.trellis.planner.Certificate;
import io.trellis.planner.StageProof;
import io.trellis.planner.explain.ProofWords;

/**
 * That a plan changes the one in force as little as it must.
 *
 * @param of the plan people know
 * @param inputs fingerprint of what was true and decided then; what the solver got has the plan in force added
 * @param startedPeriods how many had begun; rotations in them stay
 * @param allowance changes beyond the fewest possible that may buy fairness
 */
public record Amendment(PlanId of, String inputs, int startedPeriods, int allowance) {

    /** What the proof of a plan with so many changes to spare adds up to. */
    public static String headline(int allowance, Certificate certificate) {
        var proven = certificate.stages().stream().noneMatch(stage -> stage.kind() == StageProof.Kind.SEARCH);
        if (!proven) {
            return ProofWords.headline(certificate);
        }
        return allowance == 0
                ? "Proven: no repair has fewer changes, and none with so few is better"
                : "Proven: none with at most %d more changes is better".formatted(allowance);
    }
}
