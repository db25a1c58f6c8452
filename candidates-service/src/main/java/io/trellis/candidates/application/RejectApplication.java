package io.trellis.candidates.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class RejectApplication {

    private final Transitions transitions;

    RejectApplication(Transitions transitions) {
        this.transitions = transitions;
    }

    @Transactional
    public Application reject(ApplicationId id, RejectionReason reason, @Nullable String note) {
        return transitions.apply(id, (application, occasion) -> application.reject(reason, note, occasion));
    }
}
