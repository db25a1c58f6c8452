package io.trellis.rotations.plan.trial;

import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.explain.PlanReading.Person;
import io.trellis.planner.explain.ProofWords;
import io.trellis.rotations.plan.reading.ChoiceReading;
import java.util.List;

/**
 * How good a plan is, in what two plans are compared by.
 *
 * @param proven whether the independent verifier found every stage proven
 * @param headline what the proof adds up to
 * @param mostPointsLost by the worst-off person
 * @param peopleAtMost how many lose that much
 * @param pointsLost by everybody together
 */
public record PlanMeasure(
        boolean proven,
        String headline,
        List<ChoiceReading> choices,
        int mostPointsLost,
        long peopleAtMost,
        int pointsLost) {

    static PlanMeasure of(PlanReading reading, boolean proven) {
        return of(reading, proven, ProofWords.headline(reading.plan().certificate()));
    }

    static PlanMeasure of(PlanReading reading, boolean proven, String headline) {
        return new PlanMeasure(
                proven,
                headline,
                ChoiceReading.of(reading),
                reading.mostLost(),
                reading.losing(reading.mostLost()),
                reading.people().stream().mapToInt(Person::lost).sum());
    }
}
