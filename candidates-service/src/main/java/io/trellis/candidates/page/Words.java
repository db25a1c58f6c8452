package io.trellis.candidates.page;

import io.trellis.candidates.application.ApplicationStatus;
import io.trellis.candidates.application.CareerLevel;
import io.trellis.candidates.letter.LetterKind;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the pages say things. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm z", Locale.ENGLISH);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    static String moment(ZonedDateTime moment) {
        return MOMENT.format(moment);
    }

    static String stage(ApplicationStatus stage) {
        return switch (stage) {
            case DRAFT -> "Draft";
            case SUBMITTED -> "Submitted";
            case SCREENING -> "Screening";
            case ASSESSMENT -> "Case study";
            case INTERVIEWING -> "Interviews";
            case DECISION -> "Decision";
            case WAITLISTED -> "Waiting list";
            case OFFER -> "Offer";
            case ON_HOLD -> "On hold";
            case HIRED -> "Hired";
            case REJECTED -> "Closed";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    static String letter(LetterKind kind) {
        return switch (kind) {
            case SIGN_IN -> "A link to sign in";
            case RECEIVED -> "We have your application";
            case STAGE -> "Your application moved on";
            case LATE -> "We are late with our answer";
            case ON_HOLD -> "Your application is on hold";
            case RECONSIDERED -> "Your application is open again";
            case WAITLISTED -> "You are on the waiting list";
            case NOT_SELECTED -> "Our decision";
            case WITHDRAWN -> "Your withdrawal";
            case OFFER -> "An offer for you";
            case OFFER_CLOSED -> "The offer is not open any more";
            case HIRED -> "Welcome";
        };
    }

    static String path(String path) {
        return switch (path) {
            case "JUNIOR" -> "New graduate or from another job";
            case "VENTURE" -> "Own venture";
            case "INTERNAL" -> "Already here";
            default -> path;
        };
    }

    static String level(CareerLevel level) {
        return switch (level) {
            case STUDENT -> "Studying or just graduated";
            case OTHER_FIELD -> "Working in another field";
            case PRODUCT_COORDINATOR -> "Product coordinator";
            case PRODUCT_ANALYST -> "Product analyst";
            case ASSOCIATE_PRODUCT_MANAGER -> "Associate product manager";
        };
    }
}
