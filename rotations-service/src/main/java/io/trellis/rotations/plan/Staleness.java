package io.trellis.rotations.plan;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Identified;
import io.trellis.planner.files.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a plan was made from what is true now. */
@Component
public class Staleness {

    private final PlanInputs inputs;
    private final Decisions decisions;
    private final InputStore store;
    private final Plans plans;
    private final StartedPeriods startedPeriods;

    Staleness(PlanInputs inputs, Decisions decisions, InputStore store, Plans plans, StartedPeriods startedPeriods) {
        this.inputs = inputs;
        this.decisions = decisions;
        this.store = store;
        this.plans = plans;
        this.startedPeriods = startedPeriods;
    }

    /** What stands against publishing a plan that is not published yet. */
    public List<String> of(Plan plan) {
        var now = plan.amendment().isPresent() ? now(plan) : now(plan, decisions.pins(plan.cohortId()));
        return concat(changes(plan, now), overtaken(plan, now));
    }

    /** What has changed since the inputs were frozen; nothing when their fingerprint is the same. */
    public List<String> ofInputs(Plan plan) {
        return changes(plan, now(plan));
    }

    private List<String> changes(Plan plan, Cohort now) {
        var then = plan.amendment().map(Amendment::inputs).orElse(plan.inputs());
        return Fingerprint.of(now).equals(then) ? List.of() : changes(store.at(then), now);
    }

    /** The same of a repair that is about to become a plan. */
    List<String> of(Plan plan, FrozenInputs then) {
        var now = now(plan);
        return concat(
                Fingerprint.of(now).equals(then.fingerprint()) ? List.of() : changes(then.cohort(), now),
                overtaken(plan, now));
    }

    private Cohort now(Plan plan) {
        return now(plan, plan.pins());
    }

    private Cohort now(Plan plan, List<PinnedSlot> pins) {
        return inputs.now(plan.cohortId(), new Decided(pins, plan.changes()));
    }

    /** A repair is one of the plan in force, with what had begun left as it is; any other plan has all that was decided. */
    private List<String> overtaken(Plan plan, Cohort now) {
        var inForce = plans.publishedIn(plan.cohortId());
        return plan.amendment()
                .map(amendment -> concat(
                        unless(
                                inForce.map(Plan::id)
                                        .filter(amendment.of()::equals)
                                        .isPresent(),
                                "Another plan was published since."),
                        unless(startedPeriods.of(now).count() == amendment.startedPeriods(), "A period began since.")))
                .orElseGet(() -> unless(
                        inForce.map(Plan::changes).orElse(List.of()).equals(plan.changes()),
                        "What was decided with the plan in force changed since."));
    }

    private static List<String> unless(boolean holds, String reason) {
        return holds ? List.of() : List.of(reason);
    }

    private static List<String> concat(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<String> changes(Cohort then, Cohort now) {
        var before = both(then.associates(), now.associates());
        var after = both(now.associates(), then.associates());
        var changes = Stream.of(
                        sentence("lists", different(before, after, Associate::preferences)),
                        sentence("pins", different(before, after, Associate::pins)),
                        sentence("profiles", different(before, after, Staleness::profile)),
                        sentence("people", different(then.associates(), now.associates(), Associate::id)),
                        sentence("slots", different(then.slots(), now.slots(), Function.identity())))
                .flatMap(Stream::ofNullable)
                .toList();
        return changes.isEmpty() ? List.of("The calendar or the teams changed.") : changes;
    }

    /** Of some those who are among others as well: what somebody brings or takes along is no change of theirs. */
    private static List<Associate> both(List<Associate> some, List<Associate> others) {
        var ids = others.stream().map(Associate::id).collect(Collectors.toSet());
        return some.stream().filter(associate -> ids.contains(associate.id())).toList();
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
