package io.trellis.planner.cli;

/** Exit codes of the planner's commands; 2 is picocli's for a wrong command line. */
final class Exit {

    static final int DONE = 0;
    static final int FAILED = 1;
    /** A file was rejected; every problem is listed. */
    static final int INPUT = 3;
    /** No plan keeps every rule. */
    static final int INFEASIBLE = 4;
    /** A plan was found, but not everything about it is proven. */
    static final int UNPROVEN = 5;
    /** The plan or its certificate does not hold. */
    static final int REJECTED = 6;
    /** Stopped before the first plan. */
    static final int UNDECIDED = 7;

    private Exit() {}
}
