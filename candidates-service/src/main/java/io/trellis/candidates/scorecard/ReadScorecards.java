package io.trellis.candidates.scorecard;

import io.trellis.candidates.application.ApplicationId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Nobody reads the others' view before writing down their own. */
@Service
public class ReadScorecards {

    private final Scorecards scorecards;

    ReadScorecards(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** @param reviews whether the reader is one who writes scorecards, rather than one who only decides */
    public List<Scorecard> read(ApplicationId application, String reader, boolean reviews) {
        var all = scorecards.of(application);
        var own = all.stream().filter(card -> card.isBy(reader)).toList();
        var waitsForOwn = own.isEmpty() ? reviews : own.stream().noneMatch(Scorecard::isIn);
        return waitsForOwn
                ? own
                : all.stream().filter(card -> card.isIn() || card.isBy(reader)).toList();
    }
}
