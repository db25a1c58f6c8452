package io.trellis.planner.bench;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One measurement with its judgement.
 *
 * @param standing how the plan compares with ours; none for ours, and where one of both is missing or invalid
 */
record Row(
        Task task,
        Measured measured,
        Judgement judgement,
        @Nullable Standing standing) {

    static final String HEADER = """
            | associates | seats | seed | policy | contestant | limit s | plan | stages proven | wall s | CPU s | peak MB | stages |
            |---|---|---|---|---|---|---|---|---|---|---|---|""";

    static Row ours(Task task, Measured measured, Judgement judgement) {
        return new Row(task, measured, judgement, null);
    }

    /** A peer's row, compared with ours. */
    static Row of(Task task, Measured measured, Judgement judgement, Row ours) {
        boolean comparable = judgement.valid() && ours.judgement().valid();
        return new Row(
                task,
                measured,
                judgement,
                comparable ? Standing.of(judgement.values(), ours.judgement().values()) : null);
    }

    boolean failed() {
        return measured == Measured.FAILED || !judgement.objections().isEmpty();
    }

    String plan() {
        if (measured == Measured.FAILED) {
            return "FAILED";
        }
        if (!judgement.planned()) {
            return "none";
        }
        if (!judgement.valid()) {
            return "INVALID: " + judgement.objections().getFirst();
        }
        return standing == null ? "ours" : standing.toString();
    }

    String proven() {
        return judgement.proven() + "/" + judgement.values().size();
    }

    /** The name of the first stage, then the value of each; {@code 20≤23} where the best bound is higher. */
    private String stages() {
        if (!judgement.planned()) {
            return "";
        }
        String values = judgement.values().entrySet().stream()
                .map(stage -> value(stage.getValue(), judgement.bounds().get(stage.getKey())))
                .collect(Collectors.joining(" "));
        return judgement.values().firstEntry().getKey() + ": " + values;
    }

    private static String value(long value, @Nullable Long bound) {
        return bound == null || bound == value ? Long.toString(value) : value + "≤" + bound;
    }

    /** A line of the table under {@link #HEADER}. */
    @Override
    public String toString() {
        Case problem = task.problem();
        return String.format(
                Locale.ROOT,
                "| %d | %s | %d | %s | %s | %d | %s | %s | %.2f | %.2f | %d | %s |",
                problem.associates(),
                problem.seats().label(),
                problem.seed(),
                problem.policy().label(),
                task.entrant().label(),
                task.seconds(),
                plan(),
                proven(),
                measured.wallSeconds(),
                measured.cpuSeconds(),
                measured.peakMegabytes(),
                stages());
    }
}
