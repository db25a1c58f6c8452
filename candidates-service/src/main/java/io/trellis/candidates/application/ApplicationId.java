package io.trellis.candidates.application;

import io.trellis.support.id.Ids;
import io.trellis.support.id.TypedId;
import java.util.UUID;

public record ApplicationId(UUID value) implements TypedId {

    static ApplicationId next() {
        return new ApplicationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
