package io.trellis.rotations.associate;

import io.trellis.rotations.associate.AssociateEvent.AssociateStatusChanged;
import io.trellis.support.event.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class MoveAssociate {

    private final Associates associates;
    private final Outbox outbox;

    MoveAssociate(Associates associates, Outbox outbox) {
        this.associates = associates;
        this.outbox = outbox;
    }

    @Transactional
    public Associate move(AssociateId id, AssociateStatus next) {
        var associate = associates.at(id);
        var from = associate.status();
        associate.become(next);
        var moved = associates.save(associate);
        outbox.append(new AssociateStatusChanged(id, moved.revision(), moved.cohortId(), from, next));
        return moved;
    }
}
