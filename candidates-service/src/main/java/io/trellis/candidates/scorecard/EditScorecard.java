package io.trellis.candidates.scorecard;

import io.trellis.support.problem.NotFound;
import io.trellis.support.security.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class EditScorecard {

    private final Scorecards scorecards;

    EditScorecard(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @Transactional
    public Scorecard edit(ScorecardId id, Findings findings, long expectedRevision) {
        var scorecard = scorecards.get(id);
        if (!scorecard.isBy(CurrentActor.get().subject())) {
            throw new NotFound("scorecard");
        }
        scorecard.edit(findings, expectedRevision);
        return scorecards.save(scorecard);
    }
}
