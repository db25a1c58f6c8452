package io.trellis.candidates.scorecard;

import io.trellis.support.state.State;
import java.util.Set;

/** Locked once the decision on the application is taken. */
public enum ScorecardStatus implements State<ScorecardStatus> {
    DRAFT,
    SUBMITTED,
    LOCKED;

    @Override
    public Set<ScorecardStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(LOCKED);
            case LOCKED -> Set.of();
        };
    }
}
