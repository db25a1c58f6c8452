package io.trellis.rotations.program;

import io.trellis.support.id.TypedId;
import java.util.UUID;

public record ProgramId(UUID value) implements TypedId {}
