package io.trellis.planner.bench.timefold;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countDistinct;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

import ai.timefold.solver.core.api.score.buildin.bendable.BendableScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import io.trellis.planner.Coupling.Cap;
import io.trellis.planner.Coupling.Separated;
import java.util.List;

/** What every plan must keep, beyond what leaves offers out; one method per rule. */
final class HardRules {

    private static final BendableScore BROKEN =
            BendableScore.ofHard(Rotations.HARD_LEVELS, Rotations.SOFT_LEVELS, 0, 1);

    private HardRules() {}

    static List<Constraint> of(ConstraintFactory factory) {
        return List.of(
                seatsThere(factory),
                seatsNeeded(factory),
                noRepeat(factory),
                breadth(factory),
                cap(factory),
                separated(factory));
    }

    private static Constraint seatsThere(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .groupBy(Visit::offer, count())
                .filter((offer, taken) -> taken > offer.max())
                .penalize(BROKEN, (offer, taken) -> taken - offer.max())
                .asConstraint("seats there");
    }

    private static Constraint seatsNeeded(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .groupBy(Visit::offer, count())
                .complement(Offer.class, _ -> 0)
                .filter((offer, taken) -> taken < offer.min())
                .penalize(BROKEN, (offer, taken) -> offer.min() - taken)
                .asConstraint("seats needed");
    }

    private static Constraint noRepeat(ConstraintFactory factory) {
        return factory.forEachUniquePair(Visit.class, equal(Visit::trainee), equal(Visit::kin))
                .penalize(BROKEN)
                .asConstraint("no team twice");
    }

    private static Constraint breadth(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .groupBy(Visit::trainee, countDistinct(Visit::area))
                .filter((trainee, areas) -> areas < trainee.breadth())
                .penalize(BROKEN, (trainee, areas) -> trainee.breadth() - areas)
                .asConstraint("breadth");
    }

    private static Constraint cap(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .join(
                        Cap.class,
                        filtering((visit, cap) -> cap.periods().contains(visit.period())
                                && cap.scope().contains(visit.offer().slot())))
                .groupBy((visit, cap) -> cap, (visit, _) -> visit.period(), countBi())
                .filter((cap, _, there) -> there > cap.max())
                .penalize(BROKEN, (cap, _, there) -> there - cap.max())
                .asConstraint("cap");
    }

    private static Constraint separated(ConstraintFactory factory) {
        return factory.forEach(Separated.class)
                .join(Visit.class, equal(Separated::one, Visit::associate))
                .join(
                        Visit.class,
                        equal((separated, _) -> separated.other(), Visit::associate),
                        equal((_, visit) -> visit.period(), Visit::period),
                        filtering((separated, one, other) -> together(separated, one, other)))
                .penalize(BROKEN)
                .asConstraint("separated");
    }

    private static boolean together(Separated separated, Visit one, Visit other) {
        String value = separated.dimension().of(one.offer().slot());
        return value != null
                && value.equals(separated.dimension().of(other.offer().slot()));
    }
}
