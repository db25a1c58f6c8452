package io.trellis.candidates.scorecard;

import io.trellis.support.id.Ids;
import io.trellis.support.id.TypedId;
import java.util.UUID;

public record ScorecardId(UUID value) implements TypedId {

    static ScorecardId next() {
        return new ScorecardId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
