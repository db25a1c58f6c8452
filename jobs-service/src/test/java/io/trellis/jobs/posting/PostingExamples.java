package io.trellis.jobs.posting;

import static io.trellis.jobs.requisition.RequisitionExamples.PAY;
import static io.trellis.jobs.requisition.RequisitionExamples.terms;

import io.trellis.jobs.posting.Location.Workplace;
import io.trellis.jobs.requisition.RequisitionId;
import io.trellis.jobs.role.CareerLevel;
import io.trellis.jobs.role.EmploymentType;
import io.trellis.jobs.role.PayBand;
import io.trellis.support.id.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Postings for the spring cohort, to be applied for by 25 November 2126, 23:59 in Berlin. */
public final class PostingExamples {

    public static final Location BERLIN = new Location(Workplace.OFFICE, "Berlin", "DE");
    public static final Location LISBON = new Location(Workplace.OFFICE, "Lisbon", "PT");
    public static final Location REMOTE = new Location(Workplace.REMOTE, "Europe", null);
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** Far away: a running service expires by its own clock what is due. */
    public static final Deadline DEADLINE = new Deadline(LocalDateTime.parse("2126-11-25T23:59"), ZONE);

    /** Before the deadline. */
    public static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private PostingExamples() {}

    public static PostingContent content() {
        return content(PAY, DEADLINE);
    }

    public static PostingContent content(@Nullable PayBand pay, Deadline deadline) {
        return new PostingContent(
                "Associate Product Manager, Spring cohort",
                "Three six-month rotations across twelve teams. You rank them, and we show you why you got what you got.",
                "<p>Own a small feature from start to finish.</p>",
                CareerLevel.APM,
                EmploymentType.FULL_TIME,
                List.of(BERLIN, REMOTE),
                Set.of(ApplicationPath.JUNIOR, ApplicationPath.VENTURE),
                List.of(new Requirement("You can read a query and question it", false)),
                LocalDate.of(2027, 2, 1),
                "1 + 3 × 6 months",
                pay,
                deadline);
    }

    public static Posting draft() {
        return draft(content());
    }

    public static Posting draft(PostingContent content) {
        return new Posting(new PostingId(Ids.next()), new RequisitionId(Ids.next()), content);
    }

    public static Posting posting(PostingStatus status) {
        var posting = draft();
        if (status != PostingStatus.DRAFT) {
            posting.publish(Visibility.PUBLIC, terms(), NOW);
        }
        switch (status) {
            case DRAFT, PUBLISHED -> {}
            case PAUSED -> posting.pause();
            case EXPIRED -> posting.expire();
            case CLOSED -> posting.close(ClosingReason.CLOSED);
        }
        return posting;
    }
}
