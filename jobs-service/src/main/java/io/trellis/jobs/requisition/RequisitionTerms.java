package io.trellis.jobs.requisition;

import io.trellis.jobs.role.CareerLevel;
import io.trellis.jobs.role.EmploymentType;
import io.trellis.jobs.role.PayBand;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param openings how many people may be hired on it
 * @param cohortId the cohort whose seats the hires take; none for a job outside the program
 */
public record RequisitionTerms(
        @NotBlank @Size(max = 120) String title,
        @NotNull CareerLevel level,
        @NotNull EmploymentType employmentType,
        @Min(1) @Max(1000) int openings,
        @NotNull @Valid PayBand pay,
        @Nullable UUID cohortId,
        @Nullable @Size(max = 2000) String reason) {}
