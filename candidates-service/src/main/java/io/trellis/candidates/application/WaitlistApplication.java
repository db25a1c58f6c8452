package io.trellis.candidates.application;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class WaitlistApplication {

    private final Transitions transitions;

    WaitlistApplication(Transitions transitions) {
        this.transitions = transitions;
    }

    @Transactional
    public Application waitlist(ApplicationId id, UUID offer) {
        return transitions.apply(id, (application, occasion) -> application.waitlist(offer, occasion));
    }
}
