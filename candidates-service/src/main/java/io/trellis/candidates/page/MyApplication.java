package io.trellis.candidates.page;

import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.ApplicationStatus;
import io.trellis.candidates.application.Move;
import io.trellis.candidates.letter.Letter;
import io.trellis.candidates.offer.Offer;
import io.trellis.candidates.offer.OfferStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One application as its candidate sees it; all times in their zone.
 *
 * @param answerBy the day they hear from us; null once nothing is to be expected
 * @param late whether that day has passed
 */
record MyApplication(
        String id,
        String title,
        String applied,
        String headline,
        @Nullable String answerBy,
        boolean late,
        List<Step> steps,
        int current,
        @Nullable MyOffer offer,
        List<Message> messages,
        String resume,
        boolean withdrawable) {

    private static final List<ApplicationStatus> LINE = List.of(
            ApplicationStatus.SUBMITTED,
            ApplicationStatus.SCREENING,
            ApplicationStatus.ASSESSMENT,
            ApplicationStatus.INTERVIEWING,
            ApplicationStatus.DECISION,
            ApplicationStatus.OFFER);

    /** @param state done, now or ahead */
    record Step(String name, String state, String when) {}

    record Message(String subject, String when) {}

    /** @param open whether it can still be answered */
    record MyOffer(String id, String pay, @Nullable String extras, String startsOn, String answerUntil, boolean open) {

        static MyOffer of(Offer offer, ZoneId zone) {
            var terms = offer.terms();
            var until = offer.expiresAt();
            return new MyOffer(
                    offer.id().toString(),
                    "%s %,d a year".formatted(terms.currency(), terms.base()),
                    extras(terms.bonusPercent(), terms.equity()),
                    Words.weekday(terms.startsOn()) + " " + terms.startsOn().getYear(),
                    until == null ? "" : Words.moment(until.atZone(zone)),
                    offer.status() == OfferStatus.EXTENDED);
        }

        private static @Nullable String extras(int bonusPercent, @Nullable String equity) {
            var extras = new ArrayList<String>();
            if (bonusPercent > 0) {
                extras.add("bonus up to " + bonusPercent + " %");
            }
            if (equity != null && !equity.isBlank()) {
                extras.add(equity);
            }
            return extras.isEmpty() ? null : "plus " + String.join(" and ", extras);
        }
    }

    static MyApplication of(Application application, List<Offer> offers, List<Letter> letters, Instant now) {
        var zone = application.form().timeZone();
        var active = application.status().isActive();
        var offer = offers.stream().filter(Offer::wasExtended).findFirst().map(it -> MyOffer.of(it, zone));
        return new MyApplication(
                application.id().toString(),
                application.role().title(),
                Words.day(LocalDate.ofInstant(application.submittedAt(), zone)),
                headline(application, offer),
                application.owesAnswer() ? Words.weekday(application.answerBy()) : null,
                application.isOverdueAt(now),
                steps(application),
                step(application) + 1,
                offer.orElse(null),
                letters.stream().map(letter -> message(letter, zone)).toList(),
                application.resumeFile().name(),
                active);
    }

    private static String headline(Application application, Optional<MyOffer> offer) {
        return switch (application.status()) {
            case OFFER -> offer.filter(MyOffer::open).isPresent() ? "Answer our offer" : "We prepare what comes next";
            case HIRED -> "Welcome. Your seat is yours";
            case WITHDRAWN -> "You withdrew this application";
            case REJECTED -> "We are not going on with this application";
            case ON_HOLD -> "On hold. You lose nothing by it";
            case WAITLISTED -> "You are on the waiting list for a seat";
            case SUBMITTED -> "Nothing to do for you. We have your application";
            default -> "Nothing to do for you. Now: " + Words.stage(application.status());
        };
    }

    private static int step(Application application) {
        var stage =
                application.stage() == ApplicationStatus.WAITLISTED ? ApplicationStatus.DECISION : application.stage();
        return Math.max(0, LINE.indexOf(stage));
    }

    /** What lies ahead is dated by what each stage usually takes from the promised day on. */
    private static List<Step> steps(Application application) {
        var steps = new ArrayList<Step>();
        var now = step(application);
        var expected = application.answerBy();
        for (var i = 0; i < LINE.size(); i++) {
            var stage = LINE.get(i);
            if (i < now) {
                steps.add(new Step(Words.stage(stage), "done", entered(application, stage)));
            } else if (i == now) {
                steps.add(
                        new Step(Words.stage(stage), "now", application.status().isActive() ? "now" : ""));
            } else {
                steps.add(new Step(
                        Words.stage(stage),
                        "ahead",
                        application.status().isActive() ? "around " + Words.day(expected) : ""));
                expected = expected.plusDays(stage.answerWithinDays());
            }
        }
        return steps;
    }

    private static String entered(Application application, ApplicationStatus stage) {
        return application.history().stream()
                .filter(move -> move.to() == stage)
                .map(Move::at)
                .findFirst()
                .map(at -> Words.day(LocalDate.ofInstant(at, application.form().timeZone())))
                .orElse("");
    }

    private static Message message(Letter letter, ZoneId zone) {
        var when = Words.day(LocalDate.ofInstant(letter.writtenAt(), zone));
        return new Message(Words.letter(letter.kind()), when);
    }
}
