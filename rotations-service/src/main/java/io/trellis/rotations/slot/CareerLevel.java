package io.trellis.rotations.slot;

/** Rows 1 and 2: the ladder, lowest first; two levels come before APM, and level four splits into two tracks. */
public enum CareerLevel {
    PRODUCT_COORDINATOR,
    PRODUCT_ANALYST,
    APM,
    PM,
    SENIOR_PM,
    PRINCIPAL_PM,
    GROUP_PM,
    DIRECTOR,
    VP_PRODUCT;

    /** Row 8: an associate supports experienced product managers. */
    public boolean maySupervise() {
        return compareTo(PM) >= 0;
    }
}
