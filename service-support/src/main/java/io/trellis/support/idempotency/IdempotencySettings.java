package io.trellis.support.idempotency;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param keep how long an answer is repeated
 * @param inFlight how long a request may take before a repetition stops waiting for it, as its process may be dead
 */
@Validated
@ConfigurationProperties("trellis.idempotency")
record IdempotencySettings(@NotNull Duration keep, @NotNull Duration inFlight) {}
