package io.trellis.candidates.application;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class HireCandidate {

    private final Transitions transitions;

    HireCandidate(Transitions transitions) {
        this.transitions = transitions;
    }

    @Transactional
    public Application hire(ApplicationId id, UUID offer, LocalDate startsOn) {
        return transitions.apply(id, (application, occasion) -> application.hire(offer, startsOn, occasion));
    }
}
