package io.trellis.planner.coach;

import io.trellis.planner.Cohort;
import io.trellis.planner.Program;
import io.trellis.planner.Program.Precedence;
import io.trellis.planner.rule.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the program asks of everybody's path. */
sealed interface ProgramRule extends NamedRule {

    @Override
    default Kind kind() {
        return Kind.PROGRAM;
    }

    /** A minimum that is lowered step by step, and of which everybody owes the share of their own time. */
    sealed interface Least extends ProgramRule permits Breadth, Exposure, FewestRotations {

        int min();

        @Override
        default int steps(Cohort cohort) {
            return min();
        }

        /** What somebody owes who is active in so many periods. */
        default long owed(Cohort cohort, int steps, int active) {
            return (long) (min() - steps) * active / cohort.periods().size();
        }
    }

    record Breadth(int min) implements Least {
        @Override
        public Cohort eased(Cohort cohort, int steps) {
            Program now = cohort.program();
            return cohort.withProgram(new Program(
                    now.repeats(),
                    now.minRotations(),
                    now.maxRotations(),
                    now.breadth() - steps,
                    now.exposure(),
                    now.precedences()));
        }

        @Override
        public String sentence(Cohort cohort) {
            return "Everybody works in at least " + Words.count(min, "area");
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return steps == min
                    ? "Ask nobody to work in several areas"
                    : "Ask everybody for " + Words.count(min - steps, "area") + " instead of " + min;
        }
    }

    record Exposure(String axis, int min) implements Least {
        @Override
        public Cohort eased(Cohort cohort, int steps) {
            Program now = cohort.program();
            SortedMap<String, Integer> exposure = new TreeMap<>(now.exposure());
            exposure.merge(axis, -steps, Integer::sum);
            exposure.remove(axis, 0);
            return cohort.withProgram(new Program(
                    now.repeats(), now.minRotations(), now.maxRotations(), now.breadth(), exposure, now.precedences()));
        }

        @Override
        public String sentence(Cohort cohort) {
            return "Everybody needs " + Words.count(min, "point") + " of " + axis;
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return steps == min
                    ? "Ask nobody for " + axis
                    : "Ask everybody for " + Words.count(min - steps, "point") + " of " + axis + " instead of " + min;
        }
    }

    record FewestRotations(int min) implements Least {
        @Override
        public Cohort eased(Cohort cohort, int steps) {
            Program now = cohort.program();
            return cohort.withProgram(new Program(
                    now.repeats(),
                    now.minRotations() - steps,
                    now.maxRotations(),
                    now.breadth(),
                    now.exposure(),
                    now.precedences()));
        }

        @Override
        public String sentence(Cohort cohort) {
            return "Everybody does at least " + Words.count(min, "rotation");
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return steps == min
                    ? "Ask for no number of rotations"
                    : "Ask everybody for " + Words.count(min - steps, "rotation") + " instead of " + min;
        }
    }

    record MostRotations(int max) implements ProgramRule {
        @Override
        public int steps(Cohort cohort) {
            return Math.max(0, cohort.periods().size() - max);
        }

        @Override
        public Cohort eased(Cohort cohort, int steps) {
            Program now = cohort.program();
            return cohort.withProgram(new Program(
                    now.repeats(),
                    now.minRotations(),
                    now.maxRotations() + steps,
                    now.breadth(),
                    now.exposure(),
                    now.precedences()));
        }

        @Override
        public String sentence(Cohort cohort) {
            return "Nobody does more than " + Words.count(max, "rotation");
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return "Allow " + Words.count((long) max + steps, "rotation") + " instead of " + max;
        }
    }

    /** Nobody visits a team or family twice, in this calendar or from earlier ones. */
    record NoRepeats() implements ProgramRule {
        @Override
        public int steps(Cohort cohort) {
            return 1;
        }

        @Override
        public Cohort eased(Cohort cohort, int steps) {
            Program now = cohort.program();
            return cohort.withProgram(new Program(
                    true, now.minRotations(), now.maxRotations(), now.breadth(), now.exposure(), now.precedences()));
        }

        @Override
        public String sentence(Cohort cohort) {
            return "Nobody visits a team or family of teams twice";
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return "Let people visit a team twice";
        }
    }

    record Order(Precedence precedence) implements ProgramRule {
        @Override
        public int steps(Cohort cohort) {
            return 1;
        }

        @Override
        public Cohort eased(Cohort cohort, int steps) {
            Program now = cohort.program();
            List<Precedence> rest = new ArrayList<>(now.precedences());
            rest.remove(precedence);
            return cohort.withProgram(new Program(
                    now.repeats(), now.minRotations(), now.maxRotations(), now.breadth(), now.exposure(), rest));
        }

        @Override
        public String sentence(Cohort cohort) {
            return precedence.before().value() + " comes before "
                    + precedence.after().value()
                    + (precedence.required() ? ", which nobody does without it" : "");
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return "Let people do " + precedence.after().value() + " before "
                    + precedence.before().value()
                    + (precedence.required() ? " or without it" : "");
        }
    }
}
