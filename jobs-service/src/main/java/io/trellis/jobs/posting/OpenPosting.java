package io.trellis.jobs.posting;

import static java.util.Objects.requireNonNull;

import io.trellis.jobs.role.CareerLevel;
import io.trellis.jobs.role.EmploymentType;
import io.trellis.jobs.role.PayBand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A posting one can apply for, as much of it as a list shows. */
public record OpenPosting(PostingId id, Visibility visibility, Instant publishedAt, Instant closesAt, Content content) {

    public record Content(
            String title,
            String summary,
            CareerLevel level,
            EmploymentType employmentType,
            List<Location> locations,
            Set<ApplicationPath> paths,
            @Nullable LocalDate startsOn,
            @Nullable String rotations,
            PayBand pay,
            Deadline deadline) {}

    /** @throws NullPointerException for one that was never published */
    public static OpenPosting of(Posting posting) {
        var it = posting.content();
        return new OpenPosting(
                posting.id(),
                requireNonNull(posting.visibility()),
                requireNonNull(posting.publishedAt()),
                posting.closesAt(),
                new Content(
                        it.title(),
                        it.summary(),
                        it.level(),
                        it.employmentType(),
                        it.locations(),
                        it.paths(),
                        it.startsOn(),
                        it.rotations(),
                        requireNonNull(it.pay()),
                        it.deadline()));
    }

    /** The words it is found by. */
    String text() {
        return content.locations().stream()
                .map(Location::label)
                .collect(Collectors.joining(
                        "\n",
                        content.title() + "\n" + content.summary() + "\n",
                        "\n" + content.level().label()));
    }
}
