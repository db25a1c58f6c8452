package io.trellis.candidates.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The seats of a cohort as its opening announced them.
 *
 * @param id of the cohort
 * @param seats how many the cohort has in all; none while only its end is known
 * @param startsOn the cohort's first day; none while only its end is known
 */
@Document("intakes")
public record Intake(
        @Id UUID id,
        IntakeStatus status,
        @Nullable Integer seats,
        @Nullable LocalDate startsOn) {}
