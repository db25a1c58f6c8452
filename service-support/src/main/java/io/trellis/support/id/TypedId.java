package io.trellis.support.id;

import java.util.UUID;

/**
 * An identifier with a type of its own: {@code record ApplicationId(UUID value) implements TypedId}.
 * Stored as a plain UUID, written to JSON as a string, read from path variables and request parameters.
 */
public interface TypedId {
    UUID value();
}
