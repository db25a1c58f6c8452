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

    /**
     * The same prices for another objective, after these stages.
     *
     * @param missing the multiplier of stages that had none, in whole units; those that are no longer there lose theirs
     */
    Prices aimedAt(Criterion criterion, List<Criterion> stages, long missing) {
        var multiplied = stages.stream()
                .mapToLong(stage -> earlier.contains(stage) ? multipliers[earlier.indexOf(stage)] : missing * den)
                .toArray();
        return new Prices(den, criterion, rows, stages, multiplied);
    }

    /** What each choice of a person adds to a path. */
    long[] slots(Person person) {
        var worth = new long[person.slots.length];
        for (int choice = 0; choice < worth.length; choice++) {
            worth[choice] = -paid(person, choice);
        }
        add(person, objective, den, worth);
        for (int s = 0; s < multipliers.length; s++) {
            add(person, earlier.get(s), multipliers[s], worth);
        }
        return worth;
    }

    private static void add(Person person, Criterion criterion, long factor, long[] worth) {
        if (factor != 0 && criterion.countsSlots()) {
            for (int choice = 0; choice < worth.length; choice++) {
                worth[choice] += factor * criterion.slot(person, choice);
            }
        }
    }

    private long paid(Person person, int choice) {
        long paid = 0;
        var entered = person.rows[choice];
        var coefficients = person.coefficients[choice];
        for (int k = 0; k < entered.length; k++) {
            paid += rows[entered[k]] * coefficients[k];
        }
        return paid;
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

    /** What a path is worth at these prices. */
    long worth(Path path) {
        long worth = den * objective.of(path);
        for (int s = 0; s < multipliers.length; s++) {
            if (multipliers[s] != 0) {
                worth += multipliers[s] * earlier.get(s).of(path);
            }
        }
        for (int choice : path.choices()) {
            worth -= paid(path.person(), choice);
        }
        return worth;
    }
}
