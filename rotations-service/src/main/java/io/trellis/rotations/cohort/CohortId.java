package io.trellis.rotations.cohort;

import io.trellis.support.id.TypedId;
import java.util.UUID;

public record CohortId(UUID value) implements TypedId {}
