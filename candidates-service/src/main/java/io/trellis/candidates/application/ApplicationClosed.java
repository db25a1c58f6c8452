package io.trellis.candidates.application;

import io.trellis.support.problem.Conflict;

/** The application is withdrawn, rejected, hired or on hold, so its offer cannot move. */
public class ApplicationClosed extends Conflict {

    public ApplicationClosed() {
        super("application-closed", "The application is not at decision or offer any more, or it is on hold.");
    }
}
