package io.trellis.candidates.scorecard;

import io.trellis.candidates.application.Applications;
import io.trellis.support.problem.NotFound;
import io.trellis.support.security.CurrentActor;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class SubmitScorecard {

    private final Scorecards scorecards;
    private final Applications applications;
    private final Clock clock;

    SubmitScorecard(Scorecards scorecards, Applications applications, Clock clock) {
        this.scorecards = scorecards;
        this.applications = applications;
        this.clock = clock;
    }

    @Transactional
    public Scorecard submit(ScorecardId id) {
        var scorecard = scorecards.get(id);
        if (!scorecard.isBy(CurrentActor.get().subject())) {
            throw new NotFound("scorecard");
        }
        scorecard.submit(clock.instant());
        DecisionTaken.refuseIn(applications.lock(scorecard.application()));
        return scorecards.save(scorecard);
    }
}
