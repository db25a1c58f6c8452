package io.trellis.rotations.plan.trial;

/** This replica computes as many trials as it may. */
public final class TrialsBusy extends RuntimeException {

    TrialsBusy() {
        super("Other plans are being tried out. Try again in a few seconds.");
    }
}
