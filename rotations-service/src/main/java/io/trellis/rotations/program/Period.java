package io.trellis.rotations.program;

import java.time.LocalDate;

/** One rotation's time in a cohort's calendar.
 *
 * @param number from 1
 * @param endsOn the last day, inclusive
 */
public record Period(int number, LocalDate startsOn, LocalDate endsOn) {}
