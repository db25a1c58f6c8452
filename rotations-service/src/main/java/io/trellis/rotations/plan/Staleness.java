package io.trellis.rotations.plan;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Identified;
import io.trellis.planner.files.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a plan was made from what is true now. */
@Component
public class Staleness {

    private final PlanInputs inputs;
    private final InputStore store;

    Staleness(PlanInputs inputs, InputStore store) {
        this.inputs = inputs;
        this.store = store;
    }

    /** What has changed since the inputs were frozen; nothing when their fingerprint is the same. */
    public List<String> of(Plan plan) {
        var now = inputs.now(plan.cohortId(), plan.pins());
        return Fingerprint.of(now).equals(plan.inputs()) ? List.of() : changes(store.of(plan), now);
    }

    private static List<String> changes(Cohort then, Cohort now) {
        var changes = Stream.of(
                        sentence("lists", different(then.associates(), now.associates(), Associate::preferences)),
                        sentence("pins", different(then.associates(), now.associates(), Associate::pins)),
                        sentence("profiles", different(then.associates(), now.associates(), Staleness::profile)),
                        sentence("people", different(then.associates(), now.associates(), Associate::id)),
                        sentence("slots", different(then.slots(), now.slots(), Function.identity())))
                .flatMap(Stream::ofNullable)
                .toList();
        return changes.isEmpty() ? List.of("The calendar or the teams changed.") : changes;
    }

    private static @Nullable String sentence(String what, long count) {
        return count == 0 ? null : "%d %s changed since.".formatted(count, what);
    }

    private static Object profile(Associate associate) {
        return List.of(associate.skills(), associate.sites(), associate.present(), associate.leave());
    }

    /** How many items came, went or differ in an aspect. */
    private static <T extends Identified> long different(List<T> then, List<T> now, Function<? super T, ?> aspect) {
        var before = new HashMap<String, Object>();
        then.forEach(item -> before.put(item.id(), aspect.apply(item)));
        var changed = now.stream()
                .filter(item -> !Objects.equals(before.remove(item.id()), aspect.apply(item)))
                .count();
        return changed + before.size();
    }
}
