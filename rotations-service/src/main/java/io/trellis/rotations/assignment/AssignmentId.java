package io.trellis.rotations.assignment;

import io.trellis.support.id.TypedId;
import java.util.UUID;

public record AssignmentId(UUID value) implements TypedId {}
