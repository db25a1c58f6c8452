package io.trellis.candidates.vacancy;

/** Whether a posting takes applications; a mirror of jobs-service, not a machine of its own. */
public enum VacancyStatus {
    OPEN,
    PAUSED,
    CLOSED
}
