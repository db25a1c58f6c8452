package io.trellis.planner.bench.timefold;

import io.trellis.planner.Associate;

/** A person to be placed. Compared by identity, which is cheaper than by every field. */
final class Trainee {

    private final Associate associate;
    private final int breadth;
    private final int least;

    /**
     * @param breadth different areas the path needs
     * @param least regret is the sum of ranks less this
     */
    Trainee(Associate associate, int breadth, int least) {
        this.associate = associate;
        this.breadth = breadth;
        this.least = least;
    }

    String id() {
        return associate.id();
    }

    int breadth() {
        return breadth;
    }

    int regret(int points) {
        return points - least;
    }

    int rank(Offer offer) {
        return associate.rank(offer.slot());
    }

    boolean stars(Offer offer) {
        return associate.preferences().stars().contains(offer.slot().team());
    }
}
