package io.trellis.rotations.preference;

import io.trellis.support.id.TypedId;
import java.util.UUID;

public record WindowId(UUID value) implements TypedId {}
