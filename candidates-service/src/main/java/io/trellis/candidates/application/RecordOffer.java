package io.trellis.candidates.application;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class RecordOffer {

    private final Transitions transitions;

    RecordOffer(Transitions transitions) {
        this.transitions = transitions;
    }

    @Transactional
    public Application record(ApplicationId id, UUID offer) {
        return transitions.apply(id, (application, occasion) -> application.offer(offer, occasion));
    }
}
