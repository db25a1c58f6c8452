package io.trellis.candidates.application.web;

import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.ApplicationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Where an application stands; nothing in it says whose it is. */
record ApplicationResponse(
        ApplicationId id,
        long revision,
        UUID postingId,
        String title,
        ApplicationStatus status,
        ApplicationStatus stage,
        Instant since,
        LocalDate answerBy,
        Set<ApplicationStatus> next) {

    static ApplicationResponse of(Application application) {
        return new ApplicationResponse(
                application.id(),
                application.revision(),
                application.role().postingId(),
                application.role().title(),
                application.status(),
                application.stage(),
                application.since(),
                application.answerBy(),
                application.status().next());
    }
}
