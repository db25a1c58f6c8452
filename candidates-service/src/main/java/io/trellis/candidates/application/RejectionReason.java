package io.trellis.candidates.application;

public enum RejectionReason {
    REQUIREMENTS_NOT_MET,
    ASSESSMENT,
    INTERVIEW,
    OTHERS_STRONGER,
    SEATS_FILLED,
    POSTING_CANCELLED,
    DUPLICATE
}
