/** Measurements, run by planner/bench/run and not by the build. */
package io.trellis.planner.bench;
