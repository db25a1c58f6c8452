package io.trellis.candidates;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of this service.
 *
 * @param publicUrl where people reach the platform; links in mails begin with it
 * @param employer the name on the pages
 * @param mailFrom who letters are from
 * @param sessionKey at least 32 characters shared by all replicas; empty makes one and keeps it in the database
 * @param deadlineGrace how long after a posting's deadline a form that was on its way still counts
 * @param linkLifetime how long a mailed link works
 * @param sessionLifetime how long a candidate stays signed in
 */
@Validated
@ConfigurationProperties("trellis.candidates")
public record CandidatesSettings(
        @NotNull URI publicUrl,
        @NotBlank String employer,
        @NotBlank String mailFrom,
        @NotNull String sessionKey,
        @NotNull Duration deadlineGrace,
        @NotNull Duration linkLifetime,
        @NotNull Duration sessionLifetime) {}
