package io.trellis.candidates.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class UnrejectApplication {

    private final Transitions transitions;

    UnrejectApplication(Transitions transitions) {
        this.transitions = transitions;
    }

    @Transactional
    public Application unreject(ApplicationId id) {
        return transitions.apply(id, Application::unreject);
    }
}
