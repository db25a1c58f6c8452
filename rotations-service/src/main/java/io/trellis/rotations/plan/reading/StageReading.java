package io.trellis.rotations.plan.reading;

import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.explain.ProofWords;
import java.util.List;

/**
 * One line of the proof.
 *
 * @param found what the plan reaches, as the sentence counts it
 * @param best no plan that keeps the lines before can do better
 */
public record StageReading(String sentence, long found, long best, boolean proven) {

    static List<StageReading> of(PlanReading reading) {
        return ProofWords.lines(reading).stream()
                .map(line -> new StageReading(line.sentence(), line.found(), line.best(), line.proven()))
                .toList();
    }
}
