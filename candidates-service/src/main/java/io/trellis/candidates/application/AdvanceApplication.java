package io.trellis.candidates.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class AdvanceApplication {

    private final Transitions transitions;

    AdvanceApplication(Transitions transitions) {
        this.transitions = transitions;
    }

    @Transactional
    public Application advance(ApplicationId id, ApplicationStatus to) {
        return transitions.apply(id, (application, occasion) -> application.advance(to, occasion));
    }
}
