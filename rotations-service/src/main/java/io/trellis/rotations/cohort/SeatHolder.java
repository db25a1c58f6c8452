package io.trellis.rotations.cohort;

import io.trellis.support.id.TypedId;
import java.util.UUID;

/** Who a seat is for: the offer of a candidate, or the enrollment of somebody the coordinator brings in. */
public record SeatHolder(UUID value) implements TypedId {}
