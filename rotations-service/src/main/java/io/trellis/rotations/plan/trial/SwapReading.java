package io.trellis.rotations.plan.trial;

import io.trellis.planner.Cohort;
import io.trellis.planner.explain.Swaps;
import io.trellis.planner.rule.Words;
import io.trellis.rotations.associate.AssociateId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exchange that keeps every rule and costs nobody anything; done as a whole or not at all.
 *
 * @param gain points that all together get back
 */
public record SwapReading(int gain, List<Part> parts) {

    /** One person's part. Everybody gets what the next one gives. */
    public record Part(AssociateId associateId, String name, Stint gives, Stint gets, int gain, String sentence) {}

    static SwapReading of(Cohort cohort, Swaps.Swap swap) {
        return new SwapReading(
                swap.gain(),
                swap.moves().stream().map(move -> part(cohort, move)).toList());
    }

    private static Part part(Cohort cohort, Swaps.Move move) {
        var associate = move.associate();
        return new Part(
                new AssociateId(UUID.fromString(associate.id())),
                associate.name(),
                Stint.of(cohort, move.gives(), rank(move, move.gives().team())),
                Stint.of(cohort, move.gets(), rank(move, move.gets().team())),
                move.gain(),
                "%s gives %s and gets %s, %s"
                        .formatted(
                                associate.name(),
                                Words.slot(cohort, move.gives()),
                                Words.slot(cohort, move.gets()),
                                PersonMove.points(move.gain())));
    }

    private static @Nullable Integer rank(Swaps.Move move, String team) {
        var wishes = move.associate().preferences();
        return wishes.ranked(team) ? wishes.rank(team) : null;
    }
}
