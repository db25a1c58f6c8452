package io.trellis.candidates.application;

/** Where somebody is today: outside the ladder, on its two steps before APM (row 1), or on it. */
public enum CareerLevel {
    STUDENT,
    OTHER_FIELD,
    PRODUCT_COORDINATOR,
    PRODUCT_ANALYST,
    ASSOCIATE_PRODUCT_MANAGER
}
