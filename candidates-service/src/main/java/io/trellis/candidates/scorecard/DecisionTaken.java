package io.trellis.candidates.scorecard;

import io.trellis.candidates.application.Application;
import io.trellis.support.problem.Conflict;

/** The decision on the application is taken, so no more views are collected. */
public class DecisionTaken extends Conflict {

    DecisionTaken() {
        super("decision-taken", "The decision on this application is taken; scorecards are locked.");
    }

    static void refuseIn(Application application) {
        if (application.isDecided()) {
            throw new DecisionTaken();
        }
    }
}
