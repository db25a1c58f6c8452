package io.trellis.planner.engine;

import java.util.List;

/**
 * Integer prices and multipliers of one stage, all over one denominator: what a path is worth once the seats it takes
 * are paid for and the earlier stages it serves are paid out.
 *
 * @param rows price per coupling row
 * @param earlier criteria of earlier stages
 * @param multipliers one per earlier stage, never negative
 */
record Prices(long den, Criterion objective, long[] rows, List<Criterion> earlier, long[] multipliers) {

    /** Only the objective counts. */
    static Prices none(Criterion objective, int rows) {
        return new Prices(1, objective, new long[rows], List.of(), new long[0]);
    }

    long slot(Person person, int choice) {
        long worth = den * objective.slot(person, choice);
        for (int s = 0; s < multipliers.length; s++) {
            if (multipliers[s] != 0) {
                worth += multipliers[s] * earlier.get(s).slot(person, choice);
            }
        }
        var entered = person.rows[choice];
        var coefficients = person.coefficients[choice];
        for (int k = 0; k < entered.length; k++) {
            worth -= rows[entered[k]] * coefficients[k];
        }
        return worth;
    }

    long end(Person person, int points, long axes) {
        long worth = den * objective.end(person, points, axes);
        for (int s = 0; s < multipliers.length; s++) {
            if (multipliers[s] != 0) {
                worth += multipliers[s] * earlier.get(s).end(person, points, axes);
            }
        }
        return worth;
    }

    boolean countsPoints() {
        boolean counts = objective.countsPoints();
        for (int s = 0; s < multipliers.length; s++) {
            counts |= multipliers[s] != 0 && earlier.get(s).countsPoints();
        }
        return counts;
    }

    boolean countsAxes() {
        boolean counts = objective.countsAxes();
        for (int s = 0; s < multipliers.length; s++) {
            counts |= multipliers[s] != 0 && earlier.get(s).countsAxes();
        }
        return counts;
    }

    /** What one empty priority seat costs. */
    long shortage() {
        if (objective instanceof Criterion.PrioritySeats) {
            return den;
        }
        for (int s = 0; s < multipliers.length; s++) {
            if (earlier.get(s) instanceof Criterion.PrioritySeats) {
                return multipliers[s];
            }
        }
        return 0;
    }

    /** What the price of a path at these prices is, the slow way. */
    long worth(Path path) {
        long worth = end(path.person(), path.points(), path.axes());
        for (int choice : path.choices()) {
            worth += slot(path.person(), choice);
        }
        return worth;
    }
}
