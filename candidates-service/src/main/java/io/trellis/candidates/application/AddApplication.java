package io.trellis.candidates.application;

import io.trellis.candidates.person.PersonId;
import io.trellis.candidates.resume.Resume;
import io.trellis.support.event.Outbox;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AddApplication {

    private final Applications applications;
    private final Outbox outbox;
    private final Clock clock;

    AddApplication(Applications applications, Outbox outbox, Clock clock) {
        this.applications = applications;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Application add(PersonId person, Role role, Form form, Resume resume, @Nullable UUID formKey) {
        var now = clock.instant();
        var application = Application.draft(person, role, form, resume, formKey, now);
        outbox.append(application.submit(new Occasion(person.toString(), now)));
        return applications.save(application);
    }
}
