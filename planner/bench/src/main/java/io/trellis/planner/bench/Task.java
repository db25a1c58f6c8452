package io.trellis.planner.bench;

/**
 * What one process measures.
 *
 * @param seconds time limit
 * @param questions why-not questions answered in full after the solve
 */
record Task(Case problem, Entrant entrant, int seconds, int questions) {

    @Override
    public String toString() {
        return problem + ": " + entrant.label() + " within " + seconds + " s";
    }
}
