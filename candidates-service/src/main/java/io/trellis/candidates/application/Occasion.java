package io.trellis.candidates.application;

import java.time.Instant;

/** Who acts, and when. */
public record Occasion(String by, Instant at) {}
