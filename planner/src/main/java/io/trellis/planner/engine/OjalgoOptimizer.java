package io.trellis.planner.engine;

/** Models solved by ojAlgo, in Java alone: slower, and the same plans wherever the optimum is one. */
final class OjalgoOptimizer implements Optimizer {

    @Override
    public String name() {
        return "ojAlgo";
    }

    @Override
    public Model model(Budget budget) {
        return new OjalgoModel(budget);
    }
}
