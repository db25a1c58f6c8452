package io.trellis.rotations.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One step of a solve. Fence and step order the steps of a plan over all who solved it.
 *
 * @param fence the revision under which the solver had claimed the plan
 * @param value best found so far
 * @param bound no plan has a higher value
 */
@Document("planProgress")
public record ProgressEntry(
        @Id UUID id,
        PlanId planId,
        long fence,
        int step,
        String stage,
        @Nullable Long value,
        @Nullable Long bound,
        Duration elapsed,
        Instant at) {}
