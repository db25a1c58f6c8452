package io.trellis.candidates.scorecard;

import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.Applications;
import io.trellis.support.problem.Conflict;
import io.trellis.support.security.CurrentActor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** One scorecard per reviewer, application and stage, by unique index. */
@Service
public class DraftScorecard {

    private final Applications applications;
    private final Scorecards scorecards;

    DraftScorecard(Applications applications, Scorecards scorecards) {
        this.applications = applications;
        this.scorecards = scorecards;
    }

    public Scorecard draft(ApplicationId id, Findings findings) {
        var application = applications.get(id);
        DecisionTaken.refuseIn(application);
        var reviewer = CurrentActor.get().subject();
        try {
            return scorecards.save(Scorecard.draft(id, reviewer, application.stage(), findings));
        } catch (DuplicateKeyException _) {
            throw new Conflict("scorecard-exists", "You have a scorecard for this application and stage.");
        }
    }
}
