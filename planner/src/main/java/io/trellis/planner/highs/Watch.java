package io.trellis.planner.highs;

/** Looks on while HiGHS runs; called on the running thread, often. */
public interface Watch {

    /**
     * Tells how far the search is.
     *
     * @param value the best objective found so far, not finite if there is none
     * @param bound the bound proven so far, not finite if there is none
     */
    void progress(double value, double bound);

    /** Whether the run shall end now. */
    boolean stop();
}
