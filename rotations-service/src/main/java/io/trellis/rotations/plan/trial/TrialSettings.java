package io.trellis.rotations.plan.trial;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param limit how long one trial may compute, all its solves together
 * @param atOnce how many trials one replica computes at a time
 * @param patience how long a request waits for its turn
 */
@Validated
@ConfigurationProperties("trellis.trials")
record TrialSettings(
        @NotNull @DurationMin(millis = 1) @DurationMax(seconds = 20)
        Duration limit,

        @Min(1) int atOnce,
        @NotNull Duration patience) {}
