package io.trellis.planner.highs;

/** Values and duals of the last run; the duals mean nothing after a run with integer columns. */
public record Solution(double[] columns, double[] reducedCosts, double[] rows, double[] rowDuals) {}
