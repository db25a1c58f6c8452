package io.trellis.planner.generate;

/**
 * What a generated cohort is like.
 *
 * @param tight 1.06 seats per person and period instead of 1.3
 * @param wishes length of every preference list
 */
public record Recipe(int associates, int teams, int periods, int wishes, boolean tight, long seed) {

    public Recipe {
        if (associates < 1 || teams < periods || periods < 1 || wishes < 1) {
            throw new IllegalArgumentException("needs people, wishes, and at least as many teams as periods");
        }
    }

    public static Recipe of(int associates, int teams, int periods, long seed) {
        return new Recipe(associates, teams, periods, Math.min(teams, periods + 5), true, seed);
    }

    double seatsPerPerson() {
        return tight ? 1.06 : 1.3;
    }
}
