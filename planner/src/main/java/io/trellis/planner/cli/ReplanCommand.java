package io.trellis.planner.cli;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.explain.Change;
import io.trellis.planner.explain.Replanner;
import io.trellis.planner.explain.Replanner.Repair;
import io.trellis.planner.files.CohortFiles;
import io.trellis.planner.files.InputRejected;
import io.trellis.planner.files.Json;
import io.trellis.planner.files.Json.Members;
import io.trellis.planner.files.PlanFiles;
import io.trellis.planner.rule.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "replan",
        mixinStandardHelpOptions = true,
        description = "Repairs a published plan after a change, moving as little as possible.")
final class ReplanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "COHORT", description = "The cohort as it is now")
    private Path cohortFile = Path.of("");

    @Parameters(index = "1", paramLabel = "PLAN", description = "plan.json as published")
    private Path planFile = Path.of("");

    @Option(names = "--started", split = ",", description = "Periods that are running or over")
    private List<String> started = List.of();

    @Option(
            names = "--leave",
            paramLabel = "WHO=PERIOD",
            converter = Whose.Option.class,
            description = "Somebody who goes on leave; repeatable")
    private List<Whose> leaves = List.of();

    @Option(names = "--exit", paramLabel = "WHO", description = "Somebody who left the program; repeatable")
    private List<String> exits = List.of();

    @Option(names = "--cancel", paramLabel = "SLOT", description = "A slot that is no longer offered; repeatable")
    private List<String> cancelled = List.of();

    @Mixin
    private SolveOptions solve = new SolveOptions();

    @Override
    public Integer call() throws InputRejected {
        Cohort before = CohortFiles.read(cohortFile);
        Periods frozen = PlanInput.periods(before, started);
        SortedMap<String, List<String>> published = PlanFiles.assignments(planFile);
        Cohort cohort = changed(before, frozen);
        try (Watch watch = new Watch(spec.commandLine().getErr())) {
            Replanner replanner = new Replanner(solve.limits(), watch);
            List<Repair> repairs = replanner.repairs(cohort, published, frozen, solve.policy());
            watch.done();
            PrintWriter out = spec.commandLine().getOut();
            if (solve.json()) {
                out.print(Json.pretty(repairs.stream().map(ReplanCommand::tree).toList()));
            } else {
                print(out, cohort, repairs, replanner.stopped());
            }
            out.flush();
            boolean proven = !replanner.stopped()
                    && repairs.stream().allMatch(repair -> repair.after().plan().claimsOptimal());
            return repairs.isEmpty()
                    ? replanner.stopped() ? Exit.UNDECIDED : Exit.INFEASIBLE
                    : proven ? Exit.DONE : Exit.UNPROVEN;
        }
    }

    private Cohort changed(Cohort before, Periods frozen) throws InputRejected {
        Cohort cohort = before;
        for (Whose leave : leaves) {
            Associate person = People.find(cohort, leave.who());
            Periods away = PlanInput.periods(cohort, List.of(leave.what()));
            cohort = with(
                    cohort,
                    unpinned(
                            cohort,
                            person.with().leave(person.leave().plus(away)).build()));
        }
        for (String exit : exits) {
            Associate person = People.find(cohort, exit);
            cohort = with(
                    cohort,
                    unpinned(
                            cohort,
                            person.with().present(person.present().and(frozen)).build()));
        }
        for (String word : cancelled) {
            cohort = without(cohort, People.slot(before, word).id());
        }
        return cohort;
    }

    /** Nobody is pinned to a time away. */
    private static Associate unpinned(Cohort cohort, Associate person) {
        return person.with()
                .pins(person.pins().stream()
                        .filter(pin -> person.active()
                                .containsAll(cohort.slot(pin.slot()).periods()))
                        .toList())
                .build();
    }

    /** Nobody is pinned to a slot that is no longer offered. */
    private static Cohort without(Cohort cohort, String slot) {
        return cohort.withSlots(cohort.slots().stream()
                        .filter(known -> !known.id().equals(slot))
                        .toList())
                .withAssociates(cohort.associates().stream()
                        .map(person -> person.with()
                                .pins(person.pins().stream()
                                        .filter(pin -> !pin.slot().equals(slot))
                                        .toList())
                                .build())
                        .toList());
    }

    private static Cohort with(Cohort cohort, Associate changed) {
        return cohort.withAssociates(cohort.associates().stream()
                .map(person -> person.id().equals(changed.id()) ? changed : person)
                .toList());
    }

    private static void print(PrintWriter out, Cohort cohort, List<Repair> repairs, boolean stopped) {
        if (repairs.isEmpty()) {
            out.println(
                    stopped
                            ? "Stopped before a first repair was found; --time gives more."
                            : "No repair keeps the rules, even with seats left empty. `trellis what-if` with the same"
                                    + " change may say why.");
        }
        if (repairs.size() == 1 && !stopped && repairs.getFirst().after().plan().claimsOptimal()) {
            out.println("No more moves would make it better for people:");
        }
        char letter = 'A';
        for (Repair repair : repairs) {
            out.printf(
                    "%c  %s · most lost %d · %s%n",
                    letter++,
                    repair.changes().isEmpty()
                            ? "nothing changes"
                            : Words.count(repair.moves(), "placement") + " new for "
                                    + Words.count(repair.changes().size(), "person", "people"),
                    repair.after().mostLost(),
                    repair.after().plan().claimsOptimal()
                            ? "proven: none with so few changes is better"
                            : "not proven to be the best");
            if (repair.shortage() > 0) {
                out.println("   "
                        + Words.count(
                                repair.shortage(),
                                "seat that should be filled stays empty",
                                "seats that should be filled stay empty"));
            }
            for (Change change : repair.changes()) {
                out.println("   " + change.sentence(repair.after()));
            }
            begun(cohort, repair).forEach(sentence -> out.println("   " + sentence));
        }
    }

    /** Who keeps what they will not see the end of. */
    private static List<String> begun(Cohort cohort, Repair repair) {
        return cohort.associates().stream()
                .flatMap(person -> repair.after().plan().bundle(cohort, person.id()).slots().stream()
                        .filter(slot -> !person.active().containsAll(slot.periods()))
                        .map(slot -> person.name() + " keeps " + Words.slot(cohort, slot) + ", which has begun"))
                .toList();
    }

    private static Object tree(Repair repair) {
        return new Members()
                .add("moves", repair.moves())
                .add("people", repair.changes().size())
                .add("mostPointsLost", repair.after().mostLost())
                .add("shortage", repair.shortage())
                .add("proven", repair.after().plan().claimsOptimal())
                .add("assignments", repair.after().plan().assignments())
                .add(
                        "changes",
                        repair.changes().stream()
                                .map(change -> change.sentence(repair.after()))
                                .toList());
    }
}
