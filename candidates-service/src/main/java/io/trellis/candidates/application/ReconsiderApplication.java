package io.trellis.candidates.application;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ReconsiderApplication {

    private final Transitions transitions;

    ReconsiderApplication(Transitions transitions) {
        this.transitions = transitions;
    }

    @Transactional
    public Application reconsider(ApplicationId id, UUID offer) {
        return transitions.apply(id, (application, occasion) -> application.reconsider(offer, occasion));
    }
}
