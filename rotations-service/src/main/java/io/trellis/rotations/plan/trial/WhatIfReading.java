package io.trellis.rotations.plan.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan beside the best one that what is supposed would allow.
 *
 * @param after absent when there is none, or none was found in the time given
 * @param trouble why there is none, in words
 * @param moves who would be elsewhere; who loses most first
 */
public record WhatIfReading(
        PlanMeasure before,
        @Nullable PlanMeasure after,
        @Nullable String trouble,
        List<PersonMove> moves) {}
