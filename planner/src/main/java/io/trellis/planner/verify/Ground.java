package io.trellis.planner.verify;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Pin;
import io.trellis.planner.Plan;
import io.trellis.planner.Slot;
import io.trellis.planner.verify.Paths.Worth;
import java.util.HashMap;
import java.util.Map;

/** What losses are counted from: everybody's best sum of ranks alone, and the worst levels of the plan. */
final class Ground {

    private final Cohort cohort;
    private final Map<String, Long> alone = new HashMap<>();
    private final long worstRegret;
    private final int worstRank;

    /**
     * @param plan one that gives everybody an allowed path
     * @param paths of everybody, as far as they are known
     */
    Ground(Cohort cohort, Plan plan, Map<String, Paths> paths) {
        this.cohort = cohort;
        long regret = Long.MIN_VALUE;
        int rank = 0;
        for (Associate person : cohort.associates()) {
            Paths known = paths.get(person.id());
            boolean tried = person.pins().stream().anyMatch(pin -> pin.kind() == Pin.Kind.TRIED);
            Paths free = known == null || tried ? new Paths(cohort, person, false) : known;
            alone.put(person.id(), -free.best(Worth.of((_, each) -> -each)).orElseThrow());
            long points = 0;
            for (Slot slot : plan.bundle(cohort, person.id()).slots()) {
                points += person.rank(slot);
                rank = Math.max(rank, person.rank(slot));
            }
            regret = Math.max(regret, regret(person, points));
        }
        worstRegret = regret;
        worstRank = rank;
    }

    Cohort cohort() {
        return cohort;
    }

    long regret(Associate person, long points) {
        return points - alone.getOrDefault(person.id(), 0L) + person.credit();
    }

    /** The most points that keep a person at or below the worst regret. */
    long mostPoints(Associate person) {
        return worstRegret + alone.getOrDefault(person.id(), 0L) - person.credit();
    }

    long worstRegret() {
        return worstRegret;
    }

    int worstRank() {
        return worstRank;
    }
}
