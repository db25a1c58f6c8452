package io.trellis.jobs.requisition;

import io.trellis.support.state.State;
import java.util.EnumSet;
import java.util.Set;

public enum RequisitionStatus implements State<RequisitionStatus> {
    DRAFT,
    PENDING_APPROVAL,
    REJECTED,
    APPROVED,
    OPEN,
    ON_HOLD,
    FILLED,
    CANCELLED;

    @Override
    public Set<RequisitionStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PENDING_APPROVAL, CANCELLED);
            case PENDING_APPROVAL -> EnumSet.of(REJECTED, APPROVED, CANCELLED);
            case REJECTED -> EnumSet.of(DRAFT, CANCELLED);
            case APPROVED -> EnumSet.of(OPEN, CANCELLED);
            case OPEN -> EnumSet.of(ON_HOLD, FILLED, CANCELLED);
            case ON_HOLD -> EnumSet.of(OPEN, FILLED, CANCELLED);
            case FILLED, CANCELLED -> EnumSet.noneOf(RequisitionStatus.class);
        };
    }
}
