package io.trellis.rotations.plan;

import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.slot.SlotId;

/**
 * A coordinator's decision that somebody goes somewhere.
 *
 * @param by subject of the coordinator
 */
public record PinnedSlot(AssociateId associateId, SlotId slotId, String reason, String by) {}
