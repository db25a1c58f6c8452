package io.trellis.rotations.plan.reading;

import io.trellis.planner.explain.Change;
import io.trellis.planner.explain.PlanReading;
import io.trellis.rotations.associate.AssociateId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would be different for one person.
 *
 * @param associateId absent for readers who may not know
 * @param gain points; negative for a loss
 */
public record ChangeReading(@Nullable AssociateId associateId, String name, String sentence, int gain) {

    static List<ChangeReading> of(List<Change> changes, PlanReading reading, boolean named) {
        return changes.stream()
                .map(change -> new ChangeReading(
                        named
                                ? new AssociateId(
                                        UUID.fromString(change.associate().id()))
                                : null,
                        change.associate().name(),
                        change.sentence(reading),
                        change.gain()))
                .toList();
    }
}
