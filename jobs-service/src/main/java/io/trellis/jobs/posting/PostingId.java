package io.trellis.jobs.posting;

import io.trellis.support.id.TypedId;
import java.util.UUID;

public record PostingId(UUID value) implements TypedId {

    @Override
    public String toString() {
        return value.toString();
    }
}
