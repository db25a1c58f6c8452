package io.trellis.planner.bench.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.bendable.BendableScore;
import io.trellis.planner.Coupling.Cap;
import io.trellis.planner.Coupling.Separated;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A cohort and who is where in it. One hard level; a soft level per stage, the first stage first. */
@PlanningSolution
public final class Rotations {

    static final int HARD_LEVELS = 1;
    static final int SOFT_LEVELS = 27;

    @ProblemFactCollectionProperty
    private List<Offer> offers;

    @ProblemFactCollectionProperty
    private List<Cap> caps;

    @ProblemFactCollectionProperty
    private List<Separated> separations;

    @PlanningEntityCollectionProperty
    private List<Visit> visits;

    @PlanningScore(bendableHardLevelsSize = HARD_LEVELS, bendableSoftLevelsSize = SOFT_LEVELS)
    private @Nullable BendableScore score;

    /** For the solver, which sets the fields. */
    @SuppressWarnings("NullAway.Init")
    Rotations() {}

    Rotations(List<Offer> offers, List<Cap> caps, List<Separated> separations, List<Visit> visits) {
        this.offers = offers;
        this.caps = caps;
        this.separations = separations;
        this.visits = visits;
    }

    /** Whether everybody is placed and every hard constraint kept. */
    boolean feasible() {
        return score != null && score.isFeasible() && visits.stream().allMatch(Visit::placed);
    }

    SortedMap<String, List<String>> assignments() {
        return visits.stream()
                .collect(Collectors.groupingBy(
                        Visit::associate,
                        TreeMap::new,
                        Collectors.mapping(visit -> visit.offer().slot().id(), Collectors.toList())));
    }
}
