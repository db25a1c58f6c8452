package io.trellis.rotations.team;

import io.trellis.support.id.TypedId;
import java.util.UUID;

public record TeamId(UUID value) implements TypedId {}
