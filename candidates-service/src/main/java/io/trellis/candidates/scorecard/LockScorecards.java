package io.trellis.candidates.scorecard;

import io.trellis.candidates.application.ApplicationId;
import org.springframework.stereotype.Service;

@Service
public class LockScorecards {

    private final Scorecards scorecards;

    LockScorecards(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** Locking again changes nothing. */
    public void lock(ApplicationId application) {
        scorecards.lock(application);
    }
}
