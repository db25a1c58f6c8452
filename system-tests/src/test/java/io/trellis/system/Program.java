package io.trellis.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a coordinator does around the hires: cohort, teams and slots, preferences, plan. */
final class Program {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stack stack;
    private final Client dana;

    Program(Stack stack) {
        this.stack = stack;
        this.dana = stack.as("dana.whitfield");
    }

    /** A cohort of two rotations of six months that takes hires. */
    String openCohort(String name, int seats) {
        String program = dana.post(
                        "/api/programs",
                        Map.of(
                                "name",
                                "Program " + UUID.randomUUID(),
                                "custom",
                                Map.of("trainingMonths", 0, "rotations", 2, "months", 6)))
                .ok()
                .id();
        LocalDate starts = LocalDate.now().plusMonths(3).withDayOfMonth(1);
        String cohort = dana.post(
                        "/api/cohorts",
                        Map.of("programId", program, "name", name, "startsOn", starts.toString(), "seats", seats))
                .ok()
                .id();
        dana.post("/api/cohorts/" + cohort + "/opening").ok();
        return cohort;
    }

    JsonNode seats(String cohort) {
        return dana.get("/api/cohorts/" + cohort + "/seats").ok().body();
    }

    JsonNode associates(String cohort) {
        return dana.get("/api/cohorts/" + cohort + "/associates").ok().body().get("items");
    }

    /** Somebody joins a cohort without an offer. */
    void bringIn(String cohort, String name, String mail) {
        dana.post("/api/cohorts/" + cohort + "/associates", Map.of("name", name, "mail", mail))
                .ok();
        awaitAssociate(cohort);
    }

    /** Somebody more joins a cohort; answers their id once they are enrolled. */
    String joins(String cohort, String name, String mail) {
        dana.post("/api/cohorts/" + cohort + "/associates", Map.of("name", name, "mail", mail))
                .ok();
        return await(name + " is in cohort " + cohort)
                .atMost(PATIENCE)
                .until(
                        () -> associates(cohort)
                                .valueStream()
                                .filter(associate ->
                                        associate.get("displayName").asString().equals(name))
                                .map(associate -> associate.get("id").asString())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The one associate of a cohort, once enrolled. */
    String awaitAssociate(String cohort) {
        return await("associate of cohort " + cohort)
                .atMost(PATIENCE)
                .until(() -> associates(cohort), all -> all.size() == 1)
                .get(0)
                .get("id")
                .asString();
    }

    /** Gives an associate the name and mail under which they sign in. */
    void describe(String associate, String name, String mail) {
        String path = "/api/associates/" + associate;
        String etag = dana.get(path).ok().etag();
        dana.put(path + "/profile", Map.of("name", name, "mail", mail), etag).ok();
    }

    String team(String name) {
        return dana.post("/api/teams", Map.of("name", name + " " + UUID.randomUUID(), "managers", List.of("ana.reyes")))
                .ok()
                .id();
    }

    /** A pitch by the team's manager, accepted by the coordinator. */
    void acceptedSlot(String cohort, String team, int period, int seats) {
        Map<String, Object> pitch = Map.of(
                "charter",
                Map.of(
                        "feature", "Export for accountants",
                        "problem", "Accountants retype figures every month.",
                        "successMetric", "Half of them export within a month.",
                        "owner", "Ana Reyes",
                        "acceptanceCriteria", List.of("The export opens in a spreadsheet.")),
                "supervisors",
                List.of(Map.of("name", "Ana Reyes", "level", "SENIOR_PM")),
                "minSeats",
                0,
                "maxSeats",
                seats);
        Client ana = stack.as("ana.reyes");
        String slot = ana.post(
                        "/api/slots", Map.of("cohortId", cohort, "teamId", team, "firstPeriod", period, "pitch", pitch))
                .ok()
                .id();
        ana.post("/api/slots/" + slot + "/submission").ok();
        dana.post("/api/slots/" + slot + "/acceptance").ok();
    }

    String openWindow(String cohort, int minimum) {
        String window = dana.post(
                        "/api/preference-windows",
                        Map.of(
                                "cohortId",
                                cohort,
                                "opensAt",
                                Instant.now().plus(Duration.ofDays(1)).toString(),
                                "closesAt",
                                Instant.now().plus(Duration.ofDays(7)).toString(),
                                "minimum",
                                minimum,
                                "stars",
                                1,
                                "vetoes",
                                1))
                .ok()
                .id();
        dana.post("/api/preference-windows/" + window + "/opening").ok();
        return window;
    }

    void close(String window) {
        dana.post("/api/preference-windows/" + window + "/closing").ok();
    }

    /** An associate ranks teams, best first, and seals the list. */
    void rank(String subject, String cohort, List<String> teams) {
        Client associate = stack.as(subject);
        String mine = "/api/preferences/mine?cohort=" + cohort;
        String etag = associate.get(mine).ok().etag();
        List<List<String>> choices = teams.stream().map(List::of).toList();
        String draft =
                associate.put(mine, Map.of("choices", choices), etag).ok().etag();
        associate
                .post("/api/preferences/mine/sealing?cohort=" + cohort, Map.of(), draft)
                .ok();
    }

    /** Asks for a plan and waits until it is solved. */
    JsonNode proposedPlan(String cohort) {
        String plan = dana.post("/api/plans", Map.of("cohortId", cohort, "policy", "FAIREST"))
                .ok()
                .id();
        return await("plan " + plan + " is solved")
                .atMost(PATIENCE)
                .until(
                        () -> plan(plan),
                        found -> !List.of("DRAFT", "SOLVING")
                                .contains(found.get("status").asString()));
    }

    /** Review, approval by somebody else, publication. */
    void publish(String plan) {
        dana.post("/api/plans/" + plan + "/review").ok();
        stack.as("ravi.shah").post("/api/plans/" + plan + "/approval").ok();
        dana.post("/api/plans/" + plan + "/publication").ok();
    }

    JsonNode plan(String plan) {
        return dana.get("/api/plans/" + plan).ok().body();
    }
}
