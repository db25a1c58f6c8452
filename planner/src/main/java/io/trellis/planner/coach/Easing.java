package io.trellis.planner.coach;

import io.trellis.planner.engine.WholeNumbers;

/** The columns that ease one concession: one that counts steps, or one for each step where steps are uneven. */
record Easing(Concession concession, int[] columns, int steps) {

    /** Every column is one step; later ones are taken only after earlier ones. */
    static Easing uneven(WholeNumbers program, Concession concession, int steps) {
        int[] columns = new int[steps];
        for (int k = 0; k < steps; k++) {
            columns[k] = program.column();
            if (k > 0) {
                int row = program.row(0, WholeNumbers.NO_LIMIT);
                program.add(row, columns[k - 1], 1);
                program.add(row, columns[k], -1);
            }
        }
        return new Easing(concession, columns, steps);
    }

    static Easing even(WholeNumbers program, Concession concession, int steps) {
        return new Easing(concession, steps == 0 ? new int[0] : new int[] {program.column()}, steps);
    }

    /** The most a column of this may be. */
    int most() {
        return columns.length == 1 ? steps : 1;
    }

    /** How many steps a point takes. */
    int taken(long[] point) {
        int taken = 0;
        for (int column : columns) {
            taken += (int) point[column];
        }
        return taken;
    }

    /** What every step adds to a row. */
    void add(WholeNumbers program, int row, long value) {
        for (int column : columns) {
            program.add(row, column, value);
        }
    }
}
