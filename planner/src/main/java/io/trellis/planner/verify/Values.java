package io.trellis.planner.verify;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Plan;
import io.trellis.planner.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a plan reaches in the stages of policies, worked out from who goes where. */
public final class Values {

    private final Ground ground;
    private final Map<String, Paths> paths;
    private final Map<String, List<Slot>> taken;

    /**
     * @param paths of everybody
     * @param taken everybody's slots
     */
    Values(Ground ground, Map<String, Paths> paths, Map<String, List<Slot>> taken) {
        this.ground = ground;
        this.paths = paths;
        this.taken = taken;
    }

    /** @param plan one that gives everybody an allowed path */
    public static Values of(Cohort cohort, Plan plan) {
        Map<String, Paths> paths = new HashMap<>();
        Map<String, List<Slot>> taken = new HashMap<>();
        for (Associate person : cohort.associates()) {
            paths.put(person.id(), new Paths(cohort, person, true));
            taken.put(person.id(), plan.bundle(cohort, person.id()).slots());
        }
        return new Values(new Ground(cohort, plan, paths), paths, taken);
    }

    /** @param stage by its name in certificates; larger values are better */
    public long of(String stage) {
        return switch (stage) {
            case "priority" ->
                -ground.cohort().slots().stream()
                        .mapToLong(slot -> Math.max(0, slot.priority() - count(slot)))
                        .sum();
            case "blocking" ->
                -new Blocking(ground.cohort(), paths, taken).pairs().size();
            default ->
                ground.cohort().associates().stream()
                        .mapToLong(person -> of(stage, person))
                        .sum();
        };
    }

    private long of(String stage, Associate person) {
        Measure measure = new Measure(ground, stage, person);
        List<Slot> path = taken(person);
        long points = path.stream().mapToLong(person::rank).sum();
        long axes = path.stream()
                .flatMap(slot -> slot.exposure().entrySet().stream())
                .filter(exposure -> exposure.getValue() > 0)
                .map(Map.Entry::getKey)
                .distinct()
                .count();
        return path.stream()
                        .mapToLong(slot -> measure.slot(slot, person.rank(slot)))
                        .sum()
                + measure.points(points)
                + measure.axis() * axes;
    }

    private List<Slot> taken(Associate person) {
        return taken.getOrDefault(person.id(), List.of());
    }

    private long count(Slot slot) {
        return taken.values().stream().filter(path -> path.contains(slot)).count();
    }
}
