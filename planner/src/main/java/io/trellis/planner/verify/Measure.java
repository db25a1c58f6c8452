package io.trellis.planner.verify;

import io.trellis.planner.Associate;
import io.trellis.planner.Published;
import io.trellis.planner.Slot;
import java.util.List;
import java.util.Objects;

/** What one person adds to a stage. */
final class Measure {

    private final Ground ground;
    private final String stage;
    private final Associate person;
    private final long level;
    private final long regretBefore;
    private final Paths.Each ofSlot;

    Measure(Ground ground, String stage, Associate person) {
        this.ground = ground;
        this.stage = stage;
        this.person = person;
        int equals = stage.indexOf('=');
        this.level = equals < 0 ? 0 : Long.parseLong(stage.substring(equals + 1));
        this.regretBefore = ground.regret(person, 0);
        this.ofSlot = ofSlot();
    }

    /** For each slot of the person's path. */
    long slot(Slot slot, int rank) {
        return ofSlot.of(slot, rank);
    }

    private Paths.Each ofSlot() {
        if (stage.startsWith("rank>=")) {
            return (_, rank) -> rank >= level ? -1 : 0;
        }
        if (stage.startsWith("rank=")) {
            return (_, rank) -> rank == level ? 1 : 0;
        }
        return switch (stage) {
            case "first" -> (_, rank) -> rank == 1 ? 1 : 0;
            case "stars" -> (slot, _) -> person.preferences().stars().contains(slot.team()) ? 1 : 0;
            case "changes" -> (slot, _) -> change(slot);
            default -> (_, _) -> 0;
        };
    }

    /** Whether the sum of ranks of a whole path counts for a stage. */
    static boolean countsPoints(String stage) {
        return stage.startsWith("regret>=");
    }

    /** For the sum of ranks of the whole path. */
    long points(long points) {
        return countsPoints(stage) && regretBefore + points >= level ? -1 : 0;
    }

    /** For each axis with exposure in the whole path. */
    long axis() {
        return stage.equals("exposure") ? 1 : 0;
    }

    private long change(Slot slot) {
        Published published = Objects.requireNonNull(ground.cohort().published());
        boolean known =
                published.assignments().getOrDefault(person.id(), List.of()).contains(slot.id());
        return known ? 0 : published.moved().contains(person.id()) ? -2 : -1;
    }
}
