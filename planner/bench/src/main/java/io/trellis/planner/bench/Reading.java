package io.trellis.planner.bench;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Plan;
import io.trellis.planner.Progress;
import io.trellis.planner.Team;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.explain.ReasonsAtOnce;
import io.trellis.planner.explain.WhyNot;
import io.trellis.planner.verify.Verifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * What readers of a plan wait for: medians of wall time.
 *
 * @param verifySeconds the whole verdict
 * @param atOnceSeconds a why-not answer from rules and stored prices
 * @param inFullSeconds a why-not answer with the best plan that has the team, solved anew; 0 when none was asked for
 */
record Reading(double verifySeconds, double atOnceSeconds, double inFullSeconds) {

    private static final int VERDICTS = 7;
    private static final int AT_ONCE = 21;
    private static final Duration LONGEST_SOLVE = Duration.ofSeconds(10);

    private record Question(Associate associate, Team team) {}

    /** @param questions to answer in full */
    static Reading of(Cohort cohort, Plan plan, long seed, int questions) {
        List<Question> asked = questions(cohort, plan, seed);
        PlanReading reading = PlanReading.of(cohort, plan);
        Limits limits = Limits.of(LONGEST_SOLVE);
        return new Reading(
                median(Collections.nCopies(VERDICTS, plan), known -> Verifier.verify(cohort, known)),
                median(
                        asked.stream().limit(AT_ONCE).toList(),
                        question -> new ReasonsAtOnce(reading).whyNot(question.associate(), question.team())),
                median(
                        asked.stream().limit(questions).toList(),
                        question -> new WhyNot(reading, limits, Progress.SILENT)
                                .ask(question.associate(), question.team())));
    }

    /** Everybody, shuffled, about the best team on the own list that the plan does not give. */
    private static List<Question> questions(Cohort cohort, Plan plan, long seed) {
        List<Associate> people = new ArrayList<>(cohort.associates());
        Collections.shuffle(people, new Random(seed));
        List<Question> questions = new ArrayList<>();
        for (Associate associate : people) {
            List<String> given = plan.bundle(cohort, associate.id()).slots().stream()
                    .map(slot -> slot.team())
                    .toList();
            associate.preferences().inOrder().stream()
                    .filter(team -> !given.contains(team))
                    .findFirst()
                    .ifPresent(team -> questions.add(new Question(associate, cohort.team(team))));
        }
        return questions;
    }

    private static <T> double median(List<T> inputs, Consumer<T> work) {
        return Median.of(inputs.stream()
                .mapToDouble(input -> {
                    long started = System.nanoTime();
                    work.accept(input);
                    return (System.nanoTime() - started) / 1e9;
                })
                .toArray());
    }
}
