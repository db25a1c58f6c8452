package io.trellis.support.event;

import java.time.Instant;
import java.util.UUID;

/** What every event says about itself, beside its facts. */
public record Envelope(UUID eventId, String type, Instant occurredAt, UUID aggregateId, long revision, String actor) {}
