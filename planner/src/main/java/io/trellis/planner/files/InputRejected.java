package io.trellis.planner.files;

import java.util.List;
import java.util.stream.Collectors;

/** A file could not be taken; says everything that is wrong with it, in the order of the file. */
public final class InputRejected extends Exception {

    private static final int SHOWN = 50;

    private final transient List<Problem> problems;

    public InputRejected(List<Problem> problems) {
        super(summary(problems));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    private static String summary(List<Problem> problems) {
        String more = problems.size() > SHOWN ? "\nand " + (problems.size() - SHOWN) + " more" : "";
        return problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n")) + more;
    }
}
