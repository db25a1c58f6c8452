package io.trellis.rotations.plan;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param solve whether this replica solves plans
 * @param lease how long a solver may be silent before another takes over
 * @param look how often an idle solver looks for work that it was not told of
 */
@Validated
@ConfigurationProperties("trellis.plans")
record PlanSettings(
        boolean solve, @NotNull Duration lease, @NotNull Duration look) {}
