package io.trellis.rotations.plan;

import io.trellis.support.id.TypedId;
import java.util.UUID;

public record PlanId(UUID value) implements TypedId {}
