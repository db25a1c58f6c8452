package io.trellis.candidates.application;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class TurnDownOffer {

    private final Transitions transitions;

    TurnDownOffer(Transitions transitions) {
        this.transitions = transitions;
    }

    @Transactional
    public Application turnDown(ApplicationId id, UUID offer) {
        return transitions.apply(id, (application, occasion) -> application.decline(offer, occasion));
    }
}
