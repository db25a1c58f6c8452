package io.trellis.candidates.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The vacancy as it was when the candidate applied. */
public record Role(
        UUID postingId, UUID requisitionId, @Nullable UUID cohortId, String title) {}
