package io.trellis.planner.cli;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Pin;
import io.trellis.planner.Slot;
import io.trellis.planner.coach.Coach;
import io.trellis.planner.explain.WhatIf;
import io.trellis.planner.files.CohortCheck;
import io.trellis.planner.files.CohortFiles;
import io.trellis.planner.files.InputRejected;
import io.trellis.planner.files.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = "Changes something and compares the best plans before and after: who gains, who loses, what.")
final class WhatIfCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "COHORT", description = "Cohort: .json, .csv, or a folder of .csv")
    private Path file = Path.of("");

    @Option(names = "--close", paramLabel = "SLOT", description = "A slot that is not offered; repeatable")
    private List<String> closed = List.of();

    @Option(names = "--add-seat", paramLabel = "SLOT", description = "One more seat in a slot; repeatable")
    private List<String> widened = List.of();

    @Option(
            names = "--leave",
            paramLabel = "WHO=PERIOD",
            converter = Whose.Option.class,
            description = "Somebody who is on leave; repeatable")
    private List<Whose> leaves = List.of();

    @Option(
            names = "--pin",
            paramLabel = "WHO=SLOT",
            converter = Whose.Option.class,
            description = "Somebody who must have a slot; repeatable")
    private List<Whose> pins = List.of();

    @Mixin
    private SolveOptions solve = new SolveOptions();

    @Override
    public Integer call() throws InputRejected {
        if (closed.isEmpty() && widened.isEmpty() && leaves.isEmpty() && pins.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Say what is to change: --close, --add-seat, --leave or --pin");
        }
        Cohort cohort = CohortFiles.read(file);
        Cohort changed = changed(cohort);
        try (Watch watch = new Watch(spec.commandLine().getErr())) {
            WhatIf.Answer answer = new WhatIf(solve.limits(), watch).ask(cohort, changed, solve.policy());
            watch.done();
            return print(answer);
        }
    }

    private int print(WhatIf.Answer answer) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            return switch (answer) {
                case WhatIf.Compared compared -> {
                    WhatIfReport report = new WhatIfReport(compared);
                    out.print(solve.json() ? report.json() : report.text());
                    yield compared.proven() ? Exit.DONE : Exit.UNPROVEN;
                }
                case WhatIf.Impossible(var cohort, var already) -> {
                    var conflict = new Coach(cohort, solve.limits()).conflict();
                    if (solve.json()) {
                        out.print(CoachCommand.json(conflict));
                    } else {
                        out.println(already ? "There is no plan even without the change." : "Then there is no plan.");
                        if (conflict.reasons().isEmpty()) {
                            out.println("Time ran out before it was clear why; --time gives more.");
                        } else {
                            CoachCommand.print(out, conflict);
                        }
                    }
                    yield Exit.INFEASIBLE;
                }
                case WhatIf.Undecided() -> {
                    spec.commandLine().getErr().println("Stopped before there were two plans; --time gives more.");
                    yield Exit.UNDECIDED;
                }
            };
        } finally {
            out.flush();
        }
    }

    private Cohort changed(Cohort before) throws InputRejected {
        Cohort cohort = before;
        for (String word : widened) {
            Slot slot = People.slot(before, word);
            cohort = cohort.withSlots(cohort.slots().stream()
                    .map(known -> known.id().equals(slot.id())
                            ? known.with().seats(known.min(), known.max() + 1).build()
                            : known)
                    .toList());
        }
        for (String word : closed) {
            Slot slot = People.slot(before, word);
            cohort = cohort.withSlots(cohort.slots().stream()
                    .filter(known -> !known.id().equals(slot.id()))
                    .toList());
        }
        for (Whose leave : leaves) {
            var away = PlanInput.periods(cohort, List.of(leave.what()));
            cohort = person(
                    cohort,
                    leave.who(),
                    person -> person.with().leave(person.leave().plus(away)).build());
        }
        for (Whose pin : pins) {
            Slot slot = People.slot(before, pin.what());
            cohort = person(cohort, pin.who(), person -> pinned(person, slot));
        }
        return checked(cohort);
    }

    private static Associate pinned(Associate person, Slot slot) {
        List<Pin> pins = new ArrayList<>(person.pins());
        if (pins.stream().noneMatch(pin -> pin.slot().equals(slot.id()))) {
            pins.add(Pin.of(slot.id()));
        }
        return person.with().pins(pins).build();
    }

    private static Cohort person(Cohort cohort, String word, UnaryOperator<Associate> change) throws InputRejected {
        Associate found = People.find(cohort, word);
        return cohort.withAssociates(cohort.associates().stream()
                .map(person -> person.id().equals(found.id()) ? change.apply(person) : person)
                .toList());
    }

    private static Cohort checked(Cohort cohort) throws InputRejected {
        Cohort free = cohort.withPublished(null);
        List<Problem> problems = CohortCheck.findings(free).stream()
                .map(finding -> new Problem("with the change", 0, String.join(".", finding.path()), finding.message()))
                .toList();
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        return free;
    }
}
