package io.trellis.planner.explain;

import io.trellis.planner.Policy;
import io.trellis.planner.rule.Words;
import io.trellis.planner.verify.Bounds;
import java.util.List;

/** What a plan must lose, in words. */
final class StageLoss {

    /** Unless something that counts for more gets worse instead. */
    static final String IF_NOT_WORSE = "if not worse";

    private StageLoss() {}

    /**
     * What is lost at the least. Most of it holds while nothing that counts before it gets worse, and whoever would get a
     * worse choice or lose more than anybody does now is not counted.
     */
    static String sentence(Bounds.Loss loss, Policy policy, String person) {
        boolean outright = loss.stage() == 0
                && (loss.by() == Long.MAX_VALUE
                        || List.of("priority", "changes").contains(loss.name()));
        String words = loss.by() < Long.MAX_VALUE
                ? words(loss.name(), loss.by(), "at least ")
                : policy == Policy.GENEROUS
                        ? person + " would have a worse choice than anybody has now"
                        : person + " would lose more points than anybody does now";
        return words + (outright ? "" : ", " + IF_NOT_WORSE);
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
                            ? " would gain " + (level == 0 ? "nothing" : Words.count(-level, "point") + " or less")
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
            case "blocking" ->
                bound + Words.count(by, "more pair") + " of a person and a team would rather have each other";
            case "ranks" -> "the sum of all choices would be " + bound + by + " larger";
            case "first" -> "there would be " + bound + Words.count(by, "fewer first choice");
            case "stars" -> bound + Words.count(by, "fewer starred team") + " would be given";
            default -> "people would touch fewer competencies";
        };
    }
}
