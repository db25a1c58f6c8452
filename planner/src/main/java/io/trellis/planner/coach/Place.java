package io.trellis.planner.coach;

import io.trellis.planner.Associate;
import io.trellis.planner.Slot;

/** A slot that a person may have if the rules let it be, as a column of 0 or 1. */
record Place(Associate associate, Slot slot, int column) {}
