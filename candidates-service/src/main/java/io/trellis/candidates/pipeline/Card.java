package io.trellis.candidates.pipeline;

import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.ApplicationStatus;
import io.trellis.candidates.application.CareerLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * One application on the board.
 *
 * @param label the name, or a code while blind
 * @param daysInStage full days since it came to where it is
 * @param answerBy the date promised to the candidate, in the candidate's zone
 * @param overdue whether that date has passed
 * @param silent whether the candidate has heard nothing for seven days
 */
record Card(
        ApplicationId id,
        long revision,
        UUID postingId,
        String title,
        String label,
        boolean blind,
        ApplicationStatus status,
        ApplicationStatus stage,
        String path,
        String location,
        CareerLevel level,
        Instant submittedAt,
        Instant since,
        long daysInStage,
        LocalDate answerBy,
        boolean overdue,
        boolean silent,
        Set<ApplicationStatus> next) {

    static Card of(Application application, String label, boolean blind, Instant now) {
        var form = application.form();
        var role = application.role();
        return new Card(
                application.id(),
                application.revision(),
                role.postingId(),
                role.title(),
                label,
                blind,
                application.status(),
                application.stage(),
                form.path(),
                form.location(),
                form.level(),
                application.submittedAt(),
                application.since(),
                Duration.between(application.since(), now).toDays(),
                application.answerBy(),
                application.isOverdueAt(now),
                application.isSilentAt(now),
                application.status().next());
    }
}
