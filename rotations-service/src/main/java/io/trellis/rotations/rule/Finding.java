package io.trellis.rotations.rule;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer JSON pointer into it
 */
public record Finding(String pointer, String detail) {}
