package io.trellis.planner.explain;

import io.trellis.planner.Policy;
import io.trellis.planner.Published;
import io.trellis.planner.verify.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How good a plan is, stage by stage in the order of its policy: plans of one policy and cohort are compared by it, the
 * better one is less.
 */
final class Quality implements Comparable<Quality> {

    /** A stage that has so much less in one plan than in another. */
    record Lost(String stage, long by) {}

    private static final String RANKS = "ranks";
    private static final String CHANGES = "changes";

    private final PlanReading plan;
    private final boolean whole;
    private final Values values;
    private final Map<String, Long> known = new HashMap<>();

    private Quality(PlanReading plan, boolean whole) {
        this.plan = plan;
        this.whole = whole;
        this.values = Values.of(plan.cohort(), plan.plan());
    }

    /** All that plans are compared by. */
    static Quality of(PlanReading plan) {
        return new Quality(plan, true);
    }

    /** What people notice: moves, stars and exposure aside. */
    static Quality forPeople(PlanReading plan) {
        return new Quality(plan, false);
    }

    /** The first stage in which the plans differ, if it is this plan that has less there. */
    Optional<Lost> lost(Quality other) {
        return stages(other).stream()
                .filter(stage -> value(stage) != other.value(stage))
                .findFirst()
                .map(stage -> new Lost(stage, other.value(stage) - value(stage)))
                .filter(lost -> lost.by() > 0);
    }

    @Override
    public int compareTo(Quality other) {
        return stages(other).stream()
                .mapToInt(stage -> Long.compare(other.value(stage), value(stage)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    private List<String> stages(Quality other) {
        List<String> stages = new ArrayList<>(List.of("priority"));
        if (whole && plan.cohort().published() != null && other.plan.cohort().published() != null) {
            stages.add(CHANGES);
        }
        Policy policy = plan.plan().policy();
        int worstRank = Math.max(worstRank(plan), worstRank(other.plan));
        switch (policy) {
            case FAIREST -> {
                int least = Math.min(plan.leastLost(), other.plan.leastLost());
                for (int level = Math.max(plan.mostLost(), other.plan.mostLost()); level > least; level--) {
                    stages.add("regret>=" + level);
                }
            }
            case GENEROUS -> {
                for (int rank = worstRank; rank > 1; rank--) {
                    stages.add("rank>=" + rank);
                }
            }
            case MOST_FIRST_CHOICES -> {
                for (int rank = 1; rank <= worstRank; rank++) {
                    stages.add("rank=" + rank);
                }
            }
            case STABLE -> stages.addAll(List.of("blocking", RANKS));
        }
        if (policy == Policy.FAIREST || policy == Policy.GENEROUS) {
            stages.add("first");
        }
        if (whole) {
            stages.addAll(List.of("stars", "exposure"));
        }
        return stages;
    }

    private static int worstRank(PlanReading plan) {
        return plan.profile().isEmpty() ? 0 : plan.profile().lastKey();
    }

    private long value(String stage) {
        return known.computeIfAbsent(stage, this::worked);
    }

    private long worked(String stage) {
        return switch (stage) {
            case RANKS -> -plan.points();
            case CHANGES -> Math.min(values.of(CHANGES), allowed());
            default -> values.of(stage);
        };
    }

    /** As many changes as cost nothing: the fewest, and what is allowed beyond them. */
    private long allowed() {
        Published published = plan.cohort().published();
        return plan.plan().certificate().stages().stream()
                        .filter(stage -> stage.name().equals(CHANGES))
                        .mapToLong(stage -> stage.value())
                        .findFirst()
                        .orElse(0)
                - (published == null ? 0 : published.allowance());
    }
}
