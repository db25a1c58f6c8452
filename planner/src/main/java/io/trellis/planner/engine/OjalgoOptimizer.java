package io.trellis.planner.engine;

/** Placeholder. */
final class OjalgoOptimizer implements Optimizer {

    @Override
    public String name() {
        return "ojAlgo";
    }

    @Override
    public Model model(Budget budget) {
        throw new UnsupportedOperationException();
    }
}
