package io.trellis.rotations.plan.supposition;

import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Slot;
import io.trellis.rotations.team.TeamId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;

/**
 * A team that offers something offers more.
 *
 * @param periods by number, from 1, in a row
 */
public record SlotOpened(TeamId teamId, Set<Integer> periods, int seats) implements Supposition {

    @Override
    public Cohort in(Cohort cohort) {
        var within = new Within(cohort);
        var team = within.team(teamId);
        var covered = within.periods(periods, "periods");
        if (!covered.equals(Periods.range(covered.first(), covered.last()))) {
            throw new CannotBe("periods", "The periods of a slot follow each other.");
        }
        if (seats < 1) {
            throw new CannotBe("seats", "A slot has at least one seat.");
        }
        var slots = new ArrayList<>(cohort.slots());
        slots.add(Slot.of(idIn(cohort, covered), team.id(), covered)
                .seats(0, seats)
                .build());
        return cohort.withSlots(slots);
    }

    /** The same whenever the same is supposed, so that the plan found is the same, too. */
    private String idIn(Cohort cohort, Periods covered) {
        var words = "%s %s %d %d"
                .formatted(
                        cohort.id(),
                        teamId.value(),
                        covered.mask(),
                        cohort.slots().size());
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
