package io.trellis.planner.explain;

import io.trellis.planner.Certificate;
import io.trellis.planner.Policy;
import io.trellis.planner.StageProof;
import io.trellis.planner.rule.Words;
import java.util.ArrayList;
import java.util.List;

/** A certificate as sentences: what was found, what would be best possible. */
public final class ProofWords {

    /** One stage; found and best are counts as people say them. */
    public record Line(String sentence, long found, long best, boolean proven) {}

    private ProofWords() {}

    public static List<Line> lines(PlanReading reading) {
        List<Line> lines = new ArrayList<>();
        int placements = reading.placements();
        lines.add(new Line("Everyone is placed in every period", placements, placements, true));
        if (reading.plan().policy() == Policy.FAIREST) {
            int most = reading.mostLost();
            lines.add(new Line(
                    most <= 0 ? "Nobody loses any points" : "Nobody loses more than " + Words.count(most, "point"),
                    0,
                    0,
                    true));
        }
        reading.plan().certificate().stages().forEach(stage -> lines.add(line(stage)));
        return lines;
    }

    /** What the proofs add up to, in one sentence. */
    public static String headline(Certificate certificate) {
        long open = certificate.stages().stream()
                .filter(stage -> stage.kind() == StageProof.Kind.SEARCH)
                .count();
        if (open > 0) {
            return "Not proven: " + Words.count(open, "line") + " below may still be improved";
        }
        return switch (certificate.policy()) {
            case FAIREST -> "Proven: no plan is fairer";
            case MOST_FIRST_CHOICES -> "Proven: no plan gives more first choices, then second, and so on";
            case GENEROUS -> "Proven: no plan gives fewer bad placements";
            case STABLE -> "Proven: no person and team would rather have each other";
        };
    }

    private static Line line(StageProof stage) {
        String name = stage.name();
        int level = name.contains("=") ? Integer.parseInt(name.substring(name.indexOf('=') + 1)) : 0;
        long value = stage.value();
        boolean proven = stage.kind() == StageProof.Kind.PRICE;
        if (name.startsWith("regret>=")) {
            return less(
                    stage,
                    level < 1
                            ? Words.count(-value, "person gains ", "people gain ") + atMost(-level)
                            : Words.count(-value, "person loses ", "people lose ")
                                    + (level == 1 ? "anything at all" : level + " or more"));
        }
        if (name.startsWith("rank>=")) {
            return less(stage, Words.count(-value, "placement") + " at " + ordinal(level) + " choice or worse");
        }
        if (name.startsWith("rank=")) {
            return new Line(Words.count(value, ordinal(level) + " choice"), value, stage.bound(), proven);
        }
        return switch (name) {
            case "priority" ->
                less(
                        stage,
                        value == 0
                                ? "Every priority seat is filled"
                                : Words.count(-value, "priority seat")
                                        + (proven ? " cannot be filled" : " left empty"));
            case "changes" ->
                less(
                        stage,
                        Words.count(-value, "change") + " to the published plan"
                                + (proven ? ", the fewest possible" : ""));
            case "first" -> new Line(Words.count(value, "first choice"), value, stage.bound(), proven);
            case "stars" -> new Line(Words.count(value, "starred team"), value, stage.bound(), proven);
            case "exposure" ->
                new Line(
                        Words.count(value, "competency", "competencies") + " touched, summed over people",
                        value,
                        stage.bound(),
                        proven);
            case "blocking" ->
                less(
                        stage,
                        value == 0
                                ? "No person and team would rather have each other"
                                : Words.count(-value, "pair") + " would rather have each other");
            default -> new Line(name, value, stage.bound(), proven);
        };
    }

    /** What a stage counts: {@code people who lose 3 or more}. */
    public static String topic(String stage) {
        int level = stage.contains("=") ? Integer.parseInt(stage.substring(stage.indexOf('=') + 1)) : 0;
        if (stage.startsWith("regret>=")) {
            return level < 1 ? "people who gain " + atMost(-level) : losing(level);
        }
        if (stage.startsWith("rank>=")) {
            return "placements at " + ordinal(level) + " choice or worse";
        }
        if (stage.startsWith("rank=")) {
            return ordinal(level) + " choices";
        }
        return switch (stage) {
            case "priority" -> "priority seats left empty";
            case "changes" -> "changes to the published plan";
            case "first" -> "first choices";
            case "stars" -> "starred teams";
            case "exposure" -> "competencies touched";
            case "blocking" -> "pairs that would rather have each other";
            default -> stage;
        };
    }

    private static String atMost(int gain) {
        return gain == 0 ? "nothing" : gain + " or less";
    }

    private static Line less(StageProof stage, String sentence) {
        return new Line(sentence, -stage.value(), -stage.bound(), stage.kind() == StageProof.Kind.PRICE);
    }

    /** Who loses at least so many points, one or more. */
    public static String losing(int level) {
        return level == 1 ? "people who lose anything" : "people who lose " + level + " or more";
    }

    /** {@code 1st}, {@code 2nd}, {@code 3rd}, {@code 4th}, … */
    public static String ordinal(int number) {
        int last = number % 100 / 10 == 1 ? 0 : number % 10;
        return number
                + switch (last) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
