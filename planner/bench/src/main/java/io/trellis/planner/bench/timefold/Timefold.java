package io.trellis.planner.bench.timefold;

import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Coupling.Cap;
import io.trellis.planner.Coupling.Separated;
import io.trellis.planner.Policy;
import io.trellis.planner.bench.contest.Contestant;
import io.trellis.planner.bench.contest.GeneratedRules;
import io.trellis.planner.bench.contest.Solution;
import io.trellis.planner.rule.Alone;
import io.trellis.planner.rule.Rules;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Timefold on one thread: construction, then tabu search, which on these cohorts gets further in the same time than late
 * acceptance (the default) with or without ruin and recreate. It proves nothing.
 */
public final class Timefold implements Contestant {

    @Override
    public Solution plan(Cohort cohort, Policy policy, Duration time, long seed) {
        GeneratedRules.require(cohort);
        Rotations problem = problem(cohort);
        SolverConfig config = new SolverConfig()
                .withSolutionClass(Rotations.class)
                .withEntityClasses(Visit.class)
                .withConstraintProviderClass(constraints(policy))
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed)
                .withPhases(
                        new ConstructionHeuristicPhaseConfig(),
                        new LocalSearchPhaseConfig().withLocalSearchType(LocalSearchType.TABU_SEARCH))
                .withTerminationSpentLimit(time);
        Rotations best = SolverFactory.<Rotations>create(config).buildSolver().solve(problem);
        return best.feasible() ? new Solution(best.assignments(), Map.of(), null) : Solution.NONE;
    }

    private static Class<? extends ConstraintProvider> constraints(Policy policy) {
        return switch (policy) {
            case FAIREST -> FairestConstraints.class;
            case MOST_FIRST_CHOICES -> FirstChoicesConstraints.class;
            case GENEROUS, STABLE -> throw new IllegalArgumentException(policy.label() + " has no constraints here");
        };
    }

    private static Rotations problem(Cohort cohort) {
        SequencedMap<String, Offer> offers = new LinkedHashMap<>();
        cohort.slots()
                .forEach(slot -> offers.put(
                        slot.id(), new Offer(slot, cohort.team(slot.team()).kin())));
        Rules rules = Rules.of(cohort);
        Alone alone = Alone.in(cohort);
        return new Rotations(
                List.copyOf(offers.values()),
                couplings(cohort, Cap.class),
                couplings(cohort, Separated.class),
                cohort.associates().stream()
                        .flatMap(associate -> visits(
                                associate,
                                trainee(cohort, associate, alone),
                                rules.open(associate).stream()
                                        .map(slot -> offers.get(slot.id()))
                                        .toList()))
                        .toList());
    }

    private static Stream<Visit> visits(Associate associate, Trainee trainee, List<Offer> open) {
        return associate.active().stream()
                .mapToObj(period -> new Visit(
                        trainee,
                        period,
                        open.stream()
                                .filter(offer -> offer.slot().periods().contains(period))
                                .toList()));
    }

    /** @throws IllegalArgumentException when the score has too few levels for this person */
    private static Trainee trainee(Cohort cohort, Associate associate, Alone alone) {
        int active = associate.active().count();
        int unranked = associate.preferences().unranked();
        int least = alone.points(associate).orElse(0) - associate.credit();
        if (active * unranked - least > FairestConstraints.WORST_REGRET
                || unranked > FirstChoicesConstraints.WORST_RANK) {
            throw new IllegalArgumentException("the list of " + associate.id() + " is too long");
        }
        return new Trainee(associate, GeneratedRules.breadth(cohort, active), least);
    }

    private static <T extends Coupling> List<T> couplings(Cohort cohort, Class<T> kind) {
        return cohort.couplings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
