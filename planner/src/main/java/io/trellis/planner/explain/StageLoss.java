package io.trellis.planner.explain;

import io.trellis.planner.rule.Words;
import io.trellis.planner.verify.Bounds;

/** What a plan must lose, in words. */
final class StageLoss {

    private StageLoss() {}

    /** What is lost at the least. */
    static String sentence(Bounds.Loss loss, String person) {
        return loss.by() == Long.MAX_VALUE
                ? person + " would lose more points than anybody does now"
                : words(loss.name(), loss.by(), "at least ");
    }

    /** What one plan loses against another in a stage. */
    static String exactly(String stage, long by) {
        return words(stage, by, "");
    }

    private static String words(String name, long by, String bound) {
        int level = name.contains("=") ? Integer.parseInt(name.substring(name.indexOf('=') + 1)) : 0;
        if (name.startsWith("regret>=")) {
            return bound
                    + Words.count(by, "more person", "more people")
                    + (level < 1
                            ? " would gain " + Words.count(-level, "point") + " or less"
                            : " would lose " + (level == 1 ? "points" : Words.count(level, "point") + " or more"));
        }
        if (name.startsWith("rank>=")) {
            return bound + Words.count(by, "more placement") + " would be at " + ProofWords.ordinal(level)
                    + " choice or worse";
        }
        if (name.startsWith("rank=")) {
            return "there would be " + bound + Words.count(by, "fewer " + ProofWords.ordinal(level) + " choice");
        }
        return switch (name) {
            case "priority" -> bound + Words.count(by, "priority seat") + " would stay empty";
            case "changes" -> bound + Words.count(by, "more placement") + " would change";
            case "first" -> "there would be " + bound + Words.count(by, "fewer first choice");
            case "stars" -> bound + Words.count(by, "fewer starred team") + " would be given";
            default -> "people would touch fewer competencies";
        };
    }
}
