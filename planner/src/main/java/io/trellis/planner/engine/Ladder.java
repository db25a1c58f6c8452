package io.trellis.planner.engine;

import io.trellis.planner.Policy;
import io.trellis.planner.engine.Criterion.Changes;
import io.trellis.planner.engine.Criterion.Exposure;
import io.trellis.planner.engine.Criterion.PrioritySeats;
import io.trellis.planner.engine.Criterion.RankAtLeast;
import io.trellis.planner.engine.Criterion.RankIs;
import io.trellis.planner.engine.Criterion.RegretAtLeast;
import io.trellis.planner.engine.Criterion.Stars;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The stages of each policy, in the order that {@link io.trellis.planner.Certificate} lays down. Which comes next
 * depends on what is done and on the worst that anybody may still have, nothing else: a stage can be gone back to.
 */
final class Ladder {

    private final Problem problem;
    private final Policy policy;
    private final List<Step> before = new ArrayList<>();
    private final List<Step> after = new ArrayList<>();
    private final int best;

    Ladder(Problem problem, Policy policy) {
        this.problem = problem;
        this.policy = policy;
        if (!problem.priorities.isEmpty()) {
            before.add(new Step(new PrioritySeats(), 0));
        }
        var published = problem.cohort.published();
        if (published != null) {
            before.add(new Step(new Changes(), published.allowance()));
        }
        if (policy == Policy.MOST_FIRST_CHOICES) {
            for (int rank = 1; rank <= worstRankOfAll(); rank++) {
                before.add(new Step(new RankIs(rank), 0));
            }
        }
        if (policy != Policy.STABLE) {
            ties();
        }
        best = policy == Policy.GENEROUS ? 1 : leastCredit();
    }

    Policy policy() {
        return policy;
    }

    /** @param allowance how much later stages may lose of what this one reaches */
    record Step(Criterion criterion, long allowance) {}

    /**
     * The stage to come; null at the end. Stages of levels go down from the worst one that anybody has.
     *
     * @param done the stages that are done, in their order
     * @param worst the worst level that anybody may still have
     */
    @Nullable
    Step next(List<Frozen> done, int worst) {
        if (done.size() < before.size()) {
            return before.get(done.size());
        }
        int level = done.stream()
                        .mapToInt(stage -> level(stage.criterion()).orElse(worst + 1))
                        .min()
                        .orElse(worst + 1)
                - 1;
        if (hasLevels() && level > best) {
            return new Step(atLeast(level), 0);
        }
        long tied = done.stream()
                .filter(stage ->
                        after.stream().anyMatch(step -> step.criterion().equals(stage.criterion())))
                .count();
        return tied < after.size() ? after.get((int) tied) : null;
    }

    /** What a first plan is to be good at, so that the stages find little to improve. */
    Criterion leaning() {
        return switch (policy) {
            case FAIREST -> new Criterion.Steep(5);
            case GENEROUS -> problem.isLarge() ? new Criterion.WorstRanks() : new Criterion.RankSum(2);
            case MOST_FIRST_CHOICES -> new Criterion.BestRanks();
            case STABLE -> new Criterion.RankSum(1);
        };
    }

    /** What people are seated by, in small numbers. */
    Criterion seating() {
        return switch (policy) {
            case FAIREST -> new Criterion.Steep(3);
            case GENEROUS -> new Criterion.RankSum(2);
            case MOST_FIRST_CHOICES, STABLE -> new Criterion.RankSum(1);
        };
    }

    private boolean hasLevels() {
        return policy == Policy.FAIREST || policy == Policy.GENEROUS;
    }

    /** Whether a stage is one of levels or comes after these. */
    boolean comesAfterLevels(Step step) {
        return hasLevels() && !step.criterion().comesBeforeLevels();
    }

    /** What the worst level of a plan rules out. */
    Levels reached(List<Path> plan) {
        return Levels.reached(policy, plan);
    }

    /**
     * Whether a plan is better than another in the first thing where they differ: a stage before the levels, a level from the worst
     * down, whether or not it is one of the stages, or a stage after the levels.
     */
    boolean isBetter(List<Path> one, List<Path> other, List<Frozen> stages) {
        var compared = new ArrayList<Criterion>();
        stages.stream()
                .map(Frozen::criterion)
                .filter(Criterion::comesBeforeLevels)
                .forEach(compared::add);
        for (int level = Math.max(reached(one).worst(), reached(other).worst()); hasLevels() && level > best; level--) {
            compared.add(atLeast(level));
        }
        stages.stream()
                .map(Frozen::criterion)
                .filter(criterion -> !criterion.comesBeforeLevels())
                .forEach(compared::add);
        return gain(one, other, compared) > 0;
    }

    private long gain(List<Path> one, List<Path> other, List<Criterion> compared) {
        return compared.stream()
                .mapToLong(criterion -> problem.value(criterion, one) - problem.value(criterion, other))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(0);
    }

    /** The level that a stage counts people from, where it does. */
    static OptionalInt level(Criterion criterion) {
        return switch (criterion) {
            case RegretAtLeast(int level) -> OptionalInt.of(level);
            case RankAtLeast(int rank) -> OptionalInt.of(rank);
            default -> OptionalInt.empty();
        };
    }

    /** Counts whoever has this level or a worse one. */
    Criterion atLeast(int level) {
        return policy == Policy.GENEROUS ? new RankAtLeast(level) : new RegretAtLeast(level);
    }

    private void ties() {
        if (policy != Policy.MOST_FIRST_CHOICES) {
            after.add(new Step(new RankIs("first", 1), 0));
        }
        if (problem.cohort.associates().stream()
                .anyMatch(associate -> !associate.preferences().stars().isEmpty())) {
            after.add(new Step(new Stars(), 0));
        }
        if (problem.axisCount > 0) {
            after.add(new Step(new Exposure(), 0));
        }
    }

    private int leastCredit() {
        return problem.people.stream()
                .mapToInt(person -> person.associate.credit())
                .min()
                .orElse(0);
    }

    /** The worst rank that any path of anybody has. */
    private int worstRankOfAll() {
        return problem.people.stream()
                .flatMap(person -> Arrays.stream(person.rank).boxed())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .filter(rank -> problem.people.stream().anyMatch(person -> has(person, rank)))
                .findFirst()
                .orElse(0);
    }

    private boolean has(Person person, int rank) {
        var criterion = new RankIs(rank);
        var path = new PathSearch(person, Prices.none(criterion, problem.rows.size()), Levels.ANY, problem.axisCount)
                .best();
        return path != null && criterion.of(path) > 0;
    }
}
