package io.trellis.planner.bench;

import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.engine.Solver;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import io.trellis.planner.verify.Verifier;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Prints one row per generated cohort and policy: time, how many stages are proven, columns, memory. */
class PlannerBench {

    private static final int WARM_UPS = 5;

    @Test
    void table() throws IOException {
        for (int seed = 0; seed < WARM_UPS; seed++) {
            solve(cohort(20, 100 + seed, true), Policy.FAIREST, 20);
        }
        System.out.println(
                "\n| associates | seats | policy | seed | CPU s | wall s | stages proven | columns | peak MB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (var size : setting("sizes", "20,60").split(",")) {
            for (var policy : setting("policies", "FAIREST").split(",")) {
                for (int seed = 1; seed <= Integer.parseInt(setting("seeds", "3")); seed++) {
                    row(Integer.parseInt(size), Policy.valueOf(policy), seed, true);
                    row(Integer.parseInt(size), Policy.valueOf(policy), seed, false);
                }
            }
        }
    }

    private static void row(int size, Policy policy, int seed, boolean tight) throws IOException {
        var cohort = cohort(size, seed, tight);
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        var outcome = solve(cohort, policy, Integer.parseInt(setting("seconds", "60")));
        double cpuSeconds = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "| %d | %s | %s | %d | %.2f | %.2f | %s | %d |%n",
                size,
                tight ? "tight" : "loose",
                policy.label(),
                seed,
                cpuSeconds,
                wallSeconds,
                outcome instanceof Outcome.Planned(var plan, var stats)
                        ? proven(cohort, plan) + " | " + stats.columns()
                        : outcome.getClass().getSimpleName() + " | 0",
                peakMegabytes());
    }

    private static String proven(Cohort cohort, Plan plan) {
        var verdict = Verifier.verify(cohort, plan);
        if (!verdict.accepted()) {
            return "REJECTED " + verdict.objections();
        }
        long proven = verdict.stages().stream().filter(stage -> stage.proven()).count();
        return proven + "/" + verdict.stages().size();
    }

    private static Outcome solve(Cohort cohort, Policy policy, int seconds) {
        return new Solver().solve(cohort, policy, Limits.of(Duration.ofSeconds(seconds)), Progress.SILENT);
    }

    private static Cohort cohort(int size, int seed, boolean tight) {
        int teams = Math.max(13, size * 3 / 10);
        return CohortGenerator.generate(new Recipe(size, teams, 3, 8, tight, seed));
    }

    private static String setting(String name, String otherwise) {
        return System.getProperty("bench." + name, otherwise);
    }

    private static long peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
