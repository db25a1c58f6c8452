package io.trellis.candidates.application;

import io.trellis.candidates.person.PersonId;
import io.trellis.candidates.resume.Resume;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.bson.types.ObjectId;

/** Applications in every state, reached by the ways that lead there. */
public final class ApplicationFixtures {

    public static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");
    public static final Occasion NOW = new Occasion("lena.brandt", MONDAY_NOON);
    public static final UUID COHORT = UUID.fromString("019aa8c0-0000-7000-8000-0000000000c0");
    public static final UUID OFFER = UUID.fromString("019aa8c0-0000-7000-8000-0000000000d0");

    private ApplicationFixtures() {}

    public static Application draft() {
        var role = new Role(UUID.randomUUID(), UUID.randomUUID(), COHORT, "Associate Product Manager");
        var form = new Form("JUNIOR", CareerLevel.STUDENT, "Lisbon", ZoneId.of("Europe/Lisbon"), null, List.of());
        var resume = new Resume(new ObjectId(), "resume.pdf", "application/pdf", 1);
        return Application.draft(new PersonId(UUID.randomUUID()), role, form, resume, null, MONDAY_NOON);
    }

    /** An application in this status; parked and closed ones come from screening. */
    public static Application in(ApplicationStatus status) {
        return switch (status) {
            case DRAFT -> draft();
            case SUBMITTED -> moved(draft(), it -> it.submit(NOW));
            case SCREENING, ASSESSMENT, INTERVIEWING, DECISION ->
                moved(in(ApplicationStatus.values()[status.ordinal() - 1]), it -> it.advance(status, NOW));
            case WAITLISTED -> moved(in(ApplicationStatus.DECISION), it -> it.waitlist(OFFER, NOW));
            case OFFER -> moved(in(ApplicationStatus.DECISION), it -> it.offer(OFFER, NOW));
            case HIRED -> moved(in(ApplicationStatus.OFFER), it -> it.hire(OFFER, LocalDate.of(2027, 2, 1), NOW));
            case ON_HOLD -> moved(in(ApplicationStatus.SCREENING), it -> it.hold(null, NOW));
            case REJECTED ->
                moved(in(ApplicationStatus.SCREENING), it -> it.reject(RejectionReason.ASSESSMENT, null, NOW));
            case WITHDRAWN -> moved(in(ApplicationStatus.SCREENING), it -> it.withdraw(null, NOW));
        };
    }

    private static Application moved(Application application, java.util.function.Consumer<Application> move) {
        move.accept(application);
        return application;
    }
}
