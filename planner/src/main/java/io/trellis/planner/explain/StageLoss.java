package io.trellis.planner.explain;

import io.trellis.planner.rule.Words;
import io.trellis.planner.verify.Bounds;

/** What a plan must lose, in words. */
final class StageLoss {

    private StageLoss() {}

    static String sentence(Bounds.Loss loss, String person) {
        String name = loss.name();
        int level = name.contains("=") ? Integer.parseInt(name.substring(name.indexOf('=') + 1)) : 0;
        if (loss.by() == Long.MAX_VALUE) {
            return person + " would lose more points than anybody does now";
        }
        String more = Words.count(loss.by(), "more person", "more people");
        if (name.startsWith("regret>=")) {
            return "at least " + more
                    + (level < 1
                            ? " would gain " + Words.count(-level, "point") + " or less"
                            : " would lose " + (level == 1 ? "points" : Words.count(level, "point") + " or more"));
        }
        if (name.startsWith("rank>=")) {
            return "at least " + Words.count(loss.by(), "more placement") + " would be at " + ProofWords.ordinal(level)
                    + " choice or worse";
        }
        if (name.startsWith("rank=")) {
            return "there would be at least "
                    + Words.count(loss.by(), "fewer " + ProofWords.ordinal(level) + " choice");
        }
        return switch (name) {
            case "priority" -> "at least " + Words.count(loss.by(), "priority seat") + " would stay empty";
            case "changes" -> "at least " + Words.count(loss.by(), "more placement") + " would change";
            case "first" -> "there would be at least " + Words.count(loss.by(), "fewer first choice");
            case "stars" -> "at least " + Words.count(loss.by(), "fewer starred team") + " would be given";
            default -> "people would touch fewer competencies";
        };
    }
}
