package io.trellis.candidates.letter;

/** What candidates are told by mail; the words are in {@code letters.properties}. */
public enum LetterKind {
    SIGN_IN,
    RECEIVED,
    STAGE,
    LATE,
    ON_HOLD,
    RECONSIDERED,
    WAITLISTED,
    NOT_SELECTED,
    WITHDRAWN,
    OFFER,
    OFFER_CLOSED,
    HIRED
}
