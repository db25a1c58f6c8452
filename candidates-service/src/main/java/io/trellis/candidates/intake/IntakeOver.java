package io.trellis.candidates.intake;

import io.trellis.support.problem.Conflict;

/** The cohort is locked: it gives no seat to an offer any more. */
public class IntakeOver extends Conflict {

    public IntakeOver() {
        super("intake-over", "The intake of this cohort is over; no seat can be held for another offer.");
    }
}
