package io.trellis.planner.bench;

import io.trellis.planner.Cohort;
import io.trellis.planner.Policy;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;

/** What everybody is asked to solve: a generated cohort of 3 periods with lists of 8 wishes, under a policy. */
record Case(int associates, Seats seats, long seed, Policy policy) {

    private static final int FEWEST_TEAMS = 13;

    Cohort cohort() {
        int teams = Math.max(FEWEST_TEAMS, associates * 3 / 10);
        return CohortGenerator.generate(new Recipe(associates, teams, 3, 8, seats == Seats.TIGHT, seed));
    }

    @Override
    public String toString() {
        return "%d %s, seed %d, %s".formatted(associates, seats.label(), seed, policy.label());
    }
}
