package io.trellis.planner.bench;

/**
 * What one process measures.
 *
 * @param seconds time limit
 * @param questions why-not questions answered in full after the solve
 * @param rounds how often the same is solved before it is measured
 */
record Task(Case problem, Entrant entrant, int seconds, int questions, int rounds) {

    @Override
    public String toString() {
        return problem + ": " + entrant.label() + " within " + seconds + " s";
    }
}
