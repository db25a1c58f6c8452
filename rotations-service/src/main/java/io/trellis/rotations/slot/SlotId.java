package io.trellis.rotations.slot;

import io.trellis.support.id.TypedId;
import java.util.UUID;

public record SlotId(UUID value) implements TypedId {}
