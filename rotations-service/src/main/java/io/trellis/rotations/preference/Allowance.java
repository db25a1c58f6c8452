package io.trellis.rotations.preference;

/**
 * How much a list may and must say.
 *
 * @param minimum teams that have to be ranked before a list can be sealed
 */
public record Allowance(int minimum, int stars, int vetoes) {}
