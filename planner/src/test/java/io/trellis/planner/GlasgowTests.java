package io.trellis.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.verify.Verifier;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Student/project allocation at Glasgow (PrefLib 00038), certified profiles of Kwanashie, Irving, Manlove and Sng. */
class GlasgowTests {

    private static final Path DATA = Path.of("..", "..", "shared", "data", "glasgow");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5})
    void reachesTheCertifiedProfiles(int session) {
        Path file = DATA.resolve("glasgow-" + session + ".json");
        assumeTrue(Files.exists(file), "the Glasgow files are not part of the project and not beside it");
        JsonNode data = JsonMapper.shared().readTree(file);
        Cohort cohort = cohort(data);
        assertThat(profile(cohort, Policy.MOST_FIRST_CHOICES)).isEqualTo(expected(data, "greedyMaxProfile"));
        assertThat(profile(cohort, Policy.GENEROUS)).isEqualTo(expected(data, "generousMaxProfile"));
    }

    /** The median of 21 solves; read it on a calm machine. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5})
    @EnabledIfSystemProperty(named = "trellis.planner.cohorts", matches = "[0-9]+")
    void printsHowLongAWarmSolveTakes(int session) {
        Path file = DATA.resolve("glasgow-" + session + ".json");
        assumeTrue(Files.exists(file), "the Glasgow files are not part of the project and not beside it");
        Cohort cohort = cohort(JsonMapper.shared().readTree(file));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (Policy policy : List.of(Policy.MOST_FIRST_CHOICES, Policy.GENEROUS)) {
            List<Long> times = new ArrayList<>();
            for (int run = 0; run < 21; run++) {
                long before = threads.getCurrentThreadCpuTime();
                assertThat(Planner.plan(cohort, policy, Limits.of(Duration.ofMinutes(1)), Progress.SILENT))
                        .isInstanceOf(Outcome.Planned.class);
                times.add(threads.getCurrentThreadCpuTime() - before);
            }
            times.sort(null);
            System.out.printf(
                    "Glasgow %d, %s: %d ms of CPU warm%n", session, policy.label(), times.get(10) / 1_000_000);
        }
    }

    private static List<Integer> profile(Cohort cohort, Policy policy) {
        Outcome outcome = Planner.plan(cohort, policy, Limits.of(Duration.ofMinutes(1)), Progress.SILENT);
        Plan plan = ((Outcome.Planned) outcome).plan();
        assertThat(Verifier.verify(cohort, plan).proven()).isTrue();
        var counts = PlanReading.of(cohort, plan).profile();
        List<Integer> profile = new ArrayList<>();
        for (int rank = 1; rank <= 5; rank++) {
            profile.add(counts.getOrDefault(rank, 0));
        }
        return profile;
    }

    private static List<Integer> expected(JsonNode data, String name) {
        List<Integer> counts = new ArrayList<>();
        data.get("expected").get(name).forEach(count -> counts.add(count.intValue()));
        return counts;
    }

    private static Cohort cohort(JsonNode data) {
        List<Team> teams = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        for (int project = 0; project < data.get("projects").intValue(); project++) {
            teams.add(Team.of("project-" + project));
            slots.add(Slot.of("project-" + project, "project-" + project, Periods.of(0))
                    .seats(0, data.get("projectCapacity").intValue())
                    .supervisor(supervisor(data, project))
                    .build());
        }
        List<Associate> students = new ArrayList<>();
        for (JsonNode list : data.get("preferences")) {
            List<String> wishes = new ArrayList<>();
            list.forEach(project -> wishes.add("project-" + project.intValue()));
            List<String> others = teams.stream()
                    .map(Team::id)
                    .filter(team -> !wishes.contains(team))
                    .toList();
            students.add(Associate.named("student-" + students.size(), Periods.of(0))
                    .preferences(
                            Preferences.strict(wishes.toArray(String[]::new)).withVetoes(others))
                    .build());
        }
        List<Coupling> caps = new ArrayList<>();
        if (data.get("supervisors").isArray()) {
            data.get("supervisors")
                    .forEach(group -> caps.add(new Coupling.Cap(
                            new Scope(
                                    Dimension.SUPERVISOR,
                                    "supervisor-" + group.get("supervisor").intValue()),
                            Periods.of(0),
                            group.get("capacity").intValue())));
        }
        return new Cohort(
                "glasgow", "Glasgow", List.of(Period.of("p")), students, teams, slots, Program.FREE, caps, null);
    }

    private static @org.jspecify.annotations.Nullable String supervisor(JsonNode data, int project) {
        for (JsonNode group : data.get("supervisors")) {
            for (JsonNode one : group.get("projects")) {
                if (one.intValue() == project) {
                    return "supervisor-" + group.get("supervisor").intValue();
                }
            }
        }
        return null;
    }
}
