package io.trellis.candidates.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of an application's history: who took it from where to where, when and why. */
public record Move(
        Instant at,
        String by,
        ApplicationStatus from,
        ApplicationStatus to,
        @Nullable String reason) {}
