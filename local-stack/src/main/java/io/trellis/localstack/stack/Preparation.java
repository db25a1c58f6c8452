package io.trellis.localstack.stack;

import java.util.Map;

/** What is done once so that later starts are fast. */
enum Preparation {
    /** Start from whatever is there already. */
    NONE,
    /** Work out the {@link Wiring} of the services. */
    WIRING,
    /** That, and a run of each program in which its JVM learns what it needs. */
    ALL;

    /** As {@code TRELLIS_TRAIN} says. */
    static Preparation from(Map<String, String> environment) {
        return switch (environment.getOrDefault("TRELLIS_TRAIN", "")) {
            case "never" -> NONE;
            case "wiring" -> WIRING;
            default -> ALL;
        };
    }

    boolean wires() {
        return this != NONE;
    }

    boolean trains() {
        return this == ALL;
    }
}
