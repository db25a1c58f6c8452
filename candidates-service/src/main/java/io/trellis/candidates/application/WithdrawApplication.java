package io.trellis.candidates.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class WithdrawApplication {

    private final Transitions transitions;

    WithdrawApplication(Transitions transitions) {
        this.transitions = transitions;
    }

    @Transactional
    public Application withdraw(ApplicationId id, @Nullable String reason) {
        return transitions.apply(id, (application, occasion) -> application.withdraw(reason, occasion));
    }
}
