package io.trellis.rotations.cohort;

/** Somebody the coordinator brings in without an offer: a transfer, a late start. */
public record Newcomer(String name, String mail) {}
