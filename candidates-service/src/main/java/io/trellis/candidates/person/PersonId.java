package io.trellis.candidates.person;

import io.trellis.support.id.Ids;
import io.trellis.support.id.TypedId;
import java.util.UUID;

public record PersonId(UUID value) implements TypedId {

    static PersonId next() {
        return new PersonId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
