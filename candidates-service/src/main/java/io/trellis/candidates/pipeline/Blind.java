package io.trellis.candidates.pipeline;

import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.scorecard.Scorecards;
import io.trellis.support.security.Actor;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * In the first two stages a name is hidden until the viewer's own scorecard is in (row 53). Candidates always see
 * themselves.
 */
@Component
class Blind {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";

    private final Scorecards scorecards;

    Blind(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** Tells of these applications which are to be shown without a name. */
    Predicate<Application> of(Collection<Application> applications, Actor viewer) {
        if (viewer.is("candidate")) {
            return _ -> false;
        }
        Set<ApplicationId> ids = applications.stream()
                .filter(Application::isBlind)
                .map(Application::id)
                .collect(Collectors.toSet());
        var scored = ids.isEmpty() ? Set.<ApplicationId>of() : scorecards.scoredBy(viewer.subject(), ids);
        return application -> application.isBlind() && !scored.contains(application.id());
    }

    /** A name to talk by, e.g. {@code Candidate K4T}: always the same for one application, and nothing of the person. */
    static String code(ApplicationId id) {
        var bits = id.value().getLeastSignificantBits() & Long.MAX_VALUE;
        var first = LETTERS.charAt((int) (bits % LETTERS.length()));
        var second = DIGITS.charAt((int) (bits / 31 % DIGITS.length()));
        var third = LETTERS.charAt((int) (bits / 1009 % LETTERS.length()));
        return "Candidate " + first + second + third;
    }
}
