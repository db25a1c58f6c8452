package io.trellis.planner.cli;

import io.trellis.planner.Periods;
import io.trellis.planner.Progress;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.explain.Swaps;
import io.trellis.planner.files.InputRejected;
import io.trellis.planner.files.Json;
import io.trellis.planner.files.Json.Members;
import io.trellis.planner.rule.Words;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "swaps",
        mixinStandardHelpOptions = true,
        description = "Finds exchanges among two to five people that keep every rule and worsen nobody.")
final class SwapsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PlanInput input = new PlanInput();

    @Option(names = "--started", split = ",", description = "Periods in which nothing moves any more")
    private List<String> started = List.of();

    @Override
    public Integer call() throws InputRejected {
        PlanReading reading = input.read();
        Periods fixed = PlanInput.periods(reading.cohort(), started);
        Deadline deadline = new Deadline(System.nanoTime() + input.time().toNanos());
        Swaps.Found found = Swaps.in(reading, fixed, deadline);
        List<Swaps.Swap> swaps = found.swaps();
        PrintWriter out = spec.commandLine().getOut();
        if (input.json()) {
            out.print(Json.pretty(swaps.stream()
                    .map(swap -> new Members()
                            .add("gain", swap.gain())
                            .add(
                                    "moves",
                                    swap.moves().stream()
                                            .map(move -> new Members()
                                                    .add(
                                                            "associate",
                                                            move.associate().id())
                                                    .add("gives", move.gives().id())
                                                    .add("gets", move.gets().id())
                                                    .add("gain", move.gain()))
                                            .toList()))
                    .toList()));
        } else if (swaps.isEmpty()) {
            out.println(
                    found.complete()
                            ? "No exchange helps somebody without costing somebody else."
                            : "Time ran out before an exchange was found; --time gives more.");
        } else {
            for (Swaps.Swap swap : swaps) {
                out.println(Words.count(swap.gain(), "point") + " gained, all together or not at all:");
                swap.moves()
                        .forEach(move -> out.println("  " + move.associate().name() + " gives "
                                + Words.slot(reading.cohort(), move.gives()) + " and gets "
                                + Words.slot(reading.cohort(), move.gets())
                                + (move.gain() > 0 ? ", " + move.gain() + " up" : ", no change in points")));
            }
            if (!found.complete()) {
                out.println("These are " + swaps.size() + " of the exchanges there are"
                        + (deadline.cancelled() ? "; --time finds more." : ", and as many as are listed."));
            }
        }
        out.flush();
        return found.complete() ? Exit.DONE : Exit.UNPROVEN;
    }

    /** @param at in nanoseconds of {@link System#nanoTime} */
    private record Deadline(long at) implements Progress {

        @Override
        public void report(Step step) {}

        @Override
        public boolean cancelled() {
            return System.nanoTime() - at >= 0;
        }
    }
}
