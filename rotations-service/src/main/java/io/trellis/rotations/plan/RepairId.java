package io.trellis.rotations.plan;

import io.trellis.support.id.TypedId;
import java.util.UUID;

public record RepairId(UUID value) implements TypedId {}
