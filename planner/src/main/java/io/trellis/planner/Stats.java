package io.trellis.planner;

import java.time.Duration;
import java.util.List;

/**
 * What a solve cost; never part of the plan itself.
 *
 * @param engine name and version of the optimizer
 * @param columns bundles priced into the model
 * @param solves calls of the optimizer
 * @param stages time per stage, in the order of the certificate
 */
public record Stats(String engine, Duration elapsed, int columns, int solves, List<Duration> stages) {}
