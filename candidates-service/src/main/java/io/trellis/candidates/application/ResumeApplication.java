package io.trellis.candidates.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ResumeApplication {

    private final Transitions transitions;

    ResumeApplication(Transitions transitions) {
        this.transitions = transitions;
    }

    @Transactional
    public Application resume(ApplicationId id) {
        return transitions.apply(id, Application::resume);
    }
}
