package io.trellis.rotations.plan.reading;

import java.util.List;

/**
 * Why no plan keeps every rule.
 *
 * @param complete false when time ran out, so that the list may be longer than need be
 * @param reasons what cannot be had together, each a sentence
 * @param cures changes that are enough, mildest first
 */
public record ConflictReading(boolean complete, List<String> reasons, List<String> cures) {}
