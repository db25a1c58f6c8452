package io.trellis.planner.bench;

import com.sun.management.OperatingSystemMXBean;
import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Plan;
import io.trellis.planner.bench.contest.Contestant;
import io.trellis.planner.bench.contest.Solution;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** The process that measures one task: warms up on small cohorts, and on the task itself if that is wanted, solves, reports. */
final class Measurement {

    private static final int WARM_UPS = 5;
    private static final int WARM_UP_SIZE = 20;
    private static final int WARM_UP_SEED = 1000;
    private static final Duration WARM_UP_TIME = Duration.ofSeconds(1);

    private static final JsonMapper JSON = JsonMapper.shared();

    private Measurement() {}

    /** @param files the task to read and the report to write */
    public static void main(String... files) throws IOException {
        Task task = JSON.readValue(Files.readString(Path.of(files[0])), Task.class);
        Files.writeString(Path.of(files[1]), JSON.writeValueAsString(measure(task)));
    }

    static Measured measure(Task task) throws IOException {
        Case problem = task.problem();
        Contestant contestant = task.entrant().contestant();
        for (int i = 0; i < WARM_UPS; i++) {
            Case small = new Case(WARM_UP_SIZE, problem.seats(), WARM_UP_SEED + i, problem.policy());
            contestant.plan(small.cohort(), small.policy(), WARM_UP_TIME, small.seed());
        }
        Cohort cohort = problem.cohort();
        Duration time = Duration.ofSeconds(task.seconds());
        for (int i = 0; i < task.rounds(); i++) {
            contestant.plan(cohort, problem.policy(), time, problem.seed());
        }
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = machine.getProcessCpuTime();
        long wall = System.nanoTime();
        Solution solution = contestant.plan(cohort, problem.policy(), time, problem.seed());
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        double cpuSeconds = (machine.getProcessCpuTime() - cpu) / 1e9;
        long peak = peakMegabytes();
        Certificate certificate = solution.certificate();
        Reading reading = certificate == null
                ? null
                : Reading.of(cohort, new Plan(solution.assignments(), certificate), problem.seed(), task.questions());
        return new Measured(solution, wallSeconds, cpuSeconds, peak, reading);
    }

    private static long peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
