package io.trellis.rotations.slot;

public record Supervisor(String name, CareerLevel level) {}
