package io.trellis.rotations.preference;

import java.time.Instant;

/**
 * A list as it was sealed.
 *
 * @param version counts the sealings of this person, from 1
 * @param receipt the first 16 hex digits of the list's fingerprint
 */
public record SealedRanking(int version, Ranking ranking, Instant sealedAt, String receipt) {}
