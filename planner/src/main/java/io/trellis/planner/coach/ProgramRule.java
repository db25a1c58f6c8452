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

    Program eased(Program program, int steps);

    @Override
    default Cohort eased(Cohort cohort, int steps) {
        return cohort.withProgram(eased(cohort.program(), steps));
    }

    /** A minimum that is lowered step by step, and of which everybody owes the share of their own time. */
    sealed interface Least extends ProgramRule permits Breadth, Exposure, FewestRotations {

        int min();

        /** {@code 2 areas}. */
        String amount(int count);

        /** What a coordinator would do to give up all of it. */
        String none();

        @Override
        default int steps(Cohort cohort) {
            return min();
        }

        @Override
        default String advice(Cohort cohort, int steps) {
            return steps == min() ? none() : "Ask everybody for " + amount(min() - steps) + " instead of " + min();
        }

        /** What somebody owes who is active in so many periods. */
        default long owed(Cohort cohort, int steps, int active) {
            return (long) (min() - steps) * active / cohort.periods().size();
        }
    }

    record Breadth(int min) implements Least {
        @Override
        public Program eased(Program program, int steps) {
            return program.withBreadth(program.breadth() - steps);
        }

        @Override
        public String amount(int count) {
            return Words.count(count, "area");
        }

        @Override
        public String sentence(Cohort cohort) {
            return "Everybody works in at least " + amount(min);
        }

        @Override
        public String none() {
            return "Ask nobody to work in several areas";
        }
    }

    record Exposure(String axis, int min) implements Least {
        @Override
        public Program eased(Program program, int steps) {
            SortedMap<String, Integer> exposure = new TreeMap<>(program.exposure());
            exposure.merge(axis, -steps, Integer::sum);
            exposure.remove(axis, 0);
            return program.withExposure(exposure);
        }

        @Override
        public String amount(int count) {
            return Words.count(count, "point") + " of " + axis;
        }

        @Override
        public String sentence(Cohort cohort) {
            return "Everybody needs " + amount(min);
        }

        @Override
        public String none() {
            return "Ask nobody for " + axis;
        }
    }

    record FewestRotations(int min) implements Least {
        @Override
        public Program eased(Program program, int steps) {
            return program.withRotations(program.minRotations() - steps, program.maxRotations());
        }

        @Override
        public String amount(int count) {
            return Words.count(count, "rotation");
        }

        @Override
        public String sentence(Cohort cohort) {
            return "Everybody does at least " + amount(min);
        }

        @Override
        public String none() {
            return "Ask for no number of rotations";
        }
    }

    record MostRotations(int max) implements ProgramRule {
        @Override
        public int steps(Cohort cohort) {
            return Math.max(0, cohort.periods().size() - max);
        }

        @Override
        public Program eased(Program program, int steps) {
            return program.withRotations(program.minRotations(), program.maxRotations() + steps);
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
        public Program eased(Program program, int steps) {
            return program.withRepeats(true);
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
        public Program eased(Program program, int steps) {
            List<Precedence> rest = new ArrayList<>(program.precedences());
            rest.remove(precedence);
            return program.withPrecedences(rest);
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
