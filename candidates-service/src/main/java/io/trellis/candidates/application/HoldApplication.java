package io.trellis.candidates.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class HoldApplication {

    private final Transitions transitions;

    HoldApplication(Transitions transitions) {
        this.transitions = transitions;
    }

    @Transactional
    public Application hold(ApplicationId id, @Nullable String reason) {
        return transitions.apply(id, (application, occasion) -> application.hold(reason, occasion));
    }
}
