package io.trellis.planner.bench;

import java.util.Locale;

/** How many seats there are per person and period: 1.06 or 1.3. */
enum Seats {
    TIGHT,
    LOOSE;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
