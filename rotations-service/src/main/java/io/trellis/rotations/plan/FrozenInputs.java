package io.trellis.rotations.plan;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What plans were made from, without anybody's name. Several plans of the same inputs share them.
 *
 * @param fingerprint of the cohort
 * @param cohort in the planner's format
 */
@Document("planInputs")
public record FrozenInputs(@Id String fingerprint, String cohort) {}
