package io.trellis.planner.engine;

import io.trellis.planner.Policy;
import java.util.Arrays;
import java.util.List;

/** The worst regret and the worst rank a path may still have; {@link Integer#MAX_VALUE} where nothing is ruled out. */
record Levels(int regret, int rank) {

    static final Levels ANY = new Levels(Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** What the worst level of a plan rules out under a policy. */
    static Levels reached(Policy policy, List<Path> plan) {
        return switch (policy) {
            case FAIREST ->
                new Levels(
                        plan.stream()
                                .mapToInt(path -> path.person().regret(path.points()))
                                .max()
                                .orElse(0),
                        Integer.MAX_VALUE);
            case GENEROUS ->
                new Levels(
                        Integer.MAX_VALUE,
                        plan.stream()
                                .flatMapToInt(
                                        path -> Arrays.stream(path.choices()).map(choice -> path.person().rank[choice]))
                                .max()
                                .orElse(0));
            case MOST_FIRST_CHOICES, STABLE -> ANY;
        };
    }

    boolean ruleOut() {
        return !equals(ANY);
    }

    /** The level from which on paths are ruled out, less one. */
    int worst() {
        return Math.min(regret, rank);
    }

    /** The same limits, moved below a level. */
    Levels below(int level) {
        return new Levels(
                regret == Integer.MAX_VALUE ? regret : level - 1, rank == Integer.MAX_VALUE ? rank : level - 1);
    }

    boolean allow(Path path) {
        if (regret != Integer.MAX_VALUE && path.person().regret(path.points()) > regret) {
            return false;
        }
        for (int choice : path.choices()) {
            if (path.person().rank[choice] > rank) {
                return false;
            }
        }
        return true;
    }
}
