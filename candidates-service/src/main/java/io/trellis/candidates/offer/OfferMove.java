package io.trellis.candidates.offer;

import java.time.Instant;

/** One line of an offer's history. */
public record OfferMove(Instant at, String by, OfferStatus from, OfferStatus to) {}
