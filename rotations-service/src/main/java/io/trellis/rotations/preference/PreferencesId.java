package io.trellis.rotations.preference;

import io.trellis.support.id.TypedId;
import java.util.UUID;

public record PreferencesId(UUID value) implements TypedId {}
