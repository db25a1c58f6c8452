package io.trellis.rotations.plan.reading;

import io.trellis.planner.StageProof;

/**
 * One line of the proof.
 *
 * @param found what the plan reaches, as the sentence counts it
 * @param best no plan that keeps the lines before can do better
 */
public record StageReading(String name, String sentence, long found, long best, boolean proven) {

    static StageReading of(StageProof stage) {
        var found = Math.abs(stage.value());
        return new StageReading(
                stage.name(),
                sentence(stage.name(), found),
                found,
                Math.abs(stage.bound()),
                stage.kind() == StageProof.Kind.PRICE);
    }

    private static String sentence(String name, long found) {
        if (name.startsWith("regret>=")) {
            return lose(found, Long.parseLong(name.substring("regret>=".length())));
        }
        if (name.startsWith("rank>=")) {
            return "%s at %s choice or below".formatted(count(found, "placement"), ordinal(name, "rank>="));
        }
        if (name.startsWith("rank=")) {
            return "%s at %s choice".formatted(count(found, "placement"), ordinal(name, "rank="));
        }
        return switch (name) {
            case "priority" -> found == 0 ? "Every priority seat is filled" : count(found, "priority seat") + " empty";
            case "changes" -> count(found, "change") + " to the published plan";
            case "blocking" -> count(found, "pair") + " of person and team that would rather have each other";
            case "first" -> count(found, "first choice") + ", the most still possible";
            case "stars" -> count(found, "starred placement");
            case "exposure" -> count(found, "person and axis pair") + " covered";
            default -> name;
        };
    }

    private static String lose(long people, long points) {
        if (people == 0) {
            return "Nobody loses %s or more".formatted(count(points, "point"));
        }
        var who = people == 1 ? "1 person loses" : people + " people lose";
        return points <= 1 ? who + " anything at all" : "%s %d or more".formatted(who, points);
    }

    private static String ordinal(String name, String prefix) {
        return Ordinal.of(Long.parseLong(name.substring(prefix.length())));
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
