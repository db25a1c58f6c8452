package io.trellis.support.sample;

import io.trellis.support.id.TypedId;
import java.util.UUID;

record TallyId(UUID value) implements TypedId {}
