package io.trellis.candidates.offer;

import io.trellis.support.id.Ids;
import io.trellis.support.id.TypedId;
import java.util.UUID;

public record OfferId(UUID value) implements TypedId {

    static OfferId next() {
        return new OfferId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
