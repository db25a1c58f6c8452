package io.trellis.rotations.associate;

import io.trellis.support.id.TypedId;
import java.util.UUID;

/** The id of the associate is that of the seat's holder, so a seat enrolls one person however often it is told. */
public record AssociateId(UUID value) implements TypedId {}
