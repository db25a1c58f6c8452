package io.trellis.candidates.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The date by which a candidate hears from us, in the candidate's zone; never on a weekend. */
final class Promise {

    private Promise() {}

    static LocalDate answerBy(ApplicationStatus status, Instant since, ZoneId zone) {
        var day = LocalDate.ofInstant(since, zone).plusDays(status.answerWithinDays());
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
