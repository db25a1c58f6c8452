package io.trellis.jobs.posting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param knockOut whether applicants without it are turned away
 */
public record Requirement(@NotBlank @Size(max = 200) String text, boolean knockOut) {}
