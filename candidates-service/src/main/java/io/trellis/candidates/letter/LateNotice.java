package io.trellis.candidates.letter;

import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.Applications;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells candidates that an answer is late, once per promise: every replica runs it, and the letter's id lets one through. */
@Component
class LateNotice {

    private final Applications applications;
    private final Letters letters;
    private final Clock clock;

    LateNotice(Applications applications, Letters letters, Clock clock) {
        this.applications = applications;
        this.letters = letters;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${trellis.candidates.late-interval}")
    void tell() {
        var now = clock.instant();
        applications.overdue(now).forEach(application -> letters.addOnce(letter(application, now)));
    }

    private static Letter letter(Application application, Instant now) {
        var promise = application.id() + " " + application.answerBy();
        var id = UUID.nameUUIDFromBytes(promise.getBytes(StandardCharsets.UTF_8));
        return new Letter(id, LetterKind.LATE, application.person(), application.id(), now, now, 0, null);
    }
}
