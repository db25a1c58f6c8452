package io.trellis.jobs.careers;

import io.trellis.jobs.posting.OpenPosting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** An open role as the pages show it. */
record RoleCard(
        String href,
        String title,
        @Nullable Badge badge,
        String summary,
        String places,
        @Nullable String starts,
        @Nullable String rotations,
        String pay,
        @Nullable String extras,
        String deadline) {

    private static final int SOON_DAYS = 3;

    record Badge(String tone, String text) {}

    static RoleCard of(OpenPosting posting, Instant now) {
        var content = posting.content();
        return new RoleCard(
                "/careers/" + posting.id(),
                content.title(),
                badge(posting, now),
                content.summary(),
                Words.places(content.locations()),
                content.startsOn() == null ? null : Words.starts(content.startsOn()),
                content.rotations(),
                Words.pay(content.pay()),
                Words.extras(content.pay()),
                Words.deadline(content.deadline()));
    }

    private static @Nullable Badge badge(OpenPosting posting, Instant now) {
        var zone = posting.content().deadline().timeZone();
        var today = now.atZone(zone).toLocalDate();
        var days =
                ChronoUnit.DAYS.between(today, posting.closesAt().atZone(zone).toLocalDate());
        if (days <= SOON_DAYS) {
            return new Badge("warn", closes(days));
        }
        return posting.publishedAt().atZone(zone).toLocalDate().equals(today) ? new Badge("good", "New today") : null;
    }

    private static String closes(long days) {
        return switch ((int) days) {
            case 0 -> "Closes today";
            case 1 -> "Closes tomorrow";
            default -> "Closes in " + days + " days";
        };
    }
}
