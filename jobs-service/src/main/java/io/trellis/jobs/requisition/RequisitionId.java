package io.trellis.jobs.requisition;

import io.trellis.support.id.TypedId;
import java.util.UUID;

public record RequisitionId(UUID value) implements TypedId {

    @Override
    public String toString() {
        return value.toString();
    }
}
