package io.trellis.planner.bench;

import io.trellis.planner.Cohort;
import io.trellis.planner.Policy;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "planner/bench/run",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Plans generated cohorts with our planner, CP-SAT and Timefold, each measurement in a process of its own,",
            "one thread each. Every plan is checked and valued by the same judge and compared with ours stage by",
            "stage. Prints Markdown tables; progress goes to standard error."
        })
final class Bench implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--sizes", split = ",", defaultValue = "20,60,200,1000", description = "Associates per cohort")
    private List<Integer> sizes = List.of();

    @Option(names = "--seeds", split = ",", defaultValue = "1,2", description = "Cohorts per size")
    private List<Long> seeds = List.of();

    @Option(
            names = "--policies",
            split = ",",
            defaultValue = "fairest,most-first-choices,generous",
            description = "Peers take part in the first two")
    private List<Policy> policies = List.of();

    @Option(
            names = "--seats",
            split = ",",
            defaultValue = "tight",
            description = "tight: 1.06 seats per person and period, loose: 1.3")
    private List<Seats> seats = List.of();

    @Option(
            names = "--peers",
            split = ",",
            defaultValue = "cp-sat,timefold",
            description = "Whom to compare with; trellis for nobody else")
    private List<Entrant> peers = List.of();

    @Option(names = "--seconds", split = ",", defaultValue = "10", description = "Time limits of peers, e.g. 10,60")
    private List<Integer> seconds = List.of();

    @Option(names = "--limit", defaultValue = "60", description = "Time limit of our planner in seconds")
    private int limit;

    @Option(
            names = "--questions",
            defaultValue = "3",
            description = "Why-not questions answered in full, for the first seed and policy of each size")
    private int questions;

    @Option(
            names = "--rounds",
            defaultValue = "0",
            description = "How often our planner solves each cohort before it is measured")
    private int rounds;

    public static void main(String... arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Bench())
                .registerConverter(Policy.class, label -> Policy.valueOf(constant(label)))
                .registerConverter(Seats.class, label -> Seats.valueOf(constant(label)))
                .registerConverter(Entrant.class, label -> Entrant.valueOf(constant(label)))
                .setOut(out)
                .setErr(err)
                .execute(arguments);
    }

    private static String constant(String label) {
        return label.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<Row> rows = new ArrayList<>();
        out.println(machine() + "\n\n" + Row.HEADER);
        for (Case problem : problems()) {
            rows.addAll(compare(problem));
        }
        out.println();
        out.println(new Summary(rows).text());
        return rows.stream().noneMatch(Row::failed) ? 0 : 1;
    }

    /** Time limits are wall time: on a loaded machine whoever uses all of it gets less. */
    private static String machine() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%d processors, load average %.1f at the start, Java %s, serial collector, one process per row.",
                machine.getAvailableProcessors(),
                machine.getSystemLoadAverage(),
                Runtime.version());
    }

    private List<Case> problems() {
        List<Case> problems = new ArrayList<>();
        for (int size : sizes) {
            for (Seats tightness : seats) {
                for (Policy policy : policies) {
                    seeds.forEach(seed -> problems.add(new Case(size, tightness, seed, policy)));
                }
            }
        }
        return problems;
    }

    private List<Row> compare(Case problem) throws IOException, InterruptedException {
        Cohort cohort = problem.cohort();
        boolean asked = problem.seed() == seeds.getFirst() && problem.policy() == policies.getFirst();
        List<Row> rows = new ArrayList<>();
        Task own = new Task(problem, Entrant.TRELLIS, limit, asked ? questions : 0, rounds);
        Measured ours = measure(own);
        rows.add(print(Row.ours(own, ours, judge(cohort, own, ours))));
        for (int time : seconds) {
            for (Entrant peer : peers) {
                if (peer != Entrant.TRELLIS && peer.knows(problem.policy())) {
                    Task task = new Task(problem, peer, time, 0, 0);
                    Measured theirs = measure(task);
                    rows.add(print(Row.of(task, theirs, judge(cohort, task, theirs), rows.getFirst())));
                }
            }
        }
        return rows;
    }

    private Measured measure(Task task) throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        err.println(task);
        return Fork.run(task, err);
    }

    private static Judgement judge(Cohort cohort, Task task, Measured measured) {
        return Judgement.of(cohort, task.problem().policy(), measured.solution());
    }

    private Row print(Row row) {
        spec.commandLine().getOut().println(row);
        return row;
    }
}
