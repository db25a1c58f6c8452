package io.trellis.localstack.demo;

import static io.trellis.localstack.demo.Story.DANA;

import io.trellis.localstack.issuer.DemoPerson;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Teams and their pitches; one cohort whose lists are in and whose plan is proposed, one that ranks just now. */
final class Rotations {
    private static final long SEED = 2026;
    private static final int PLANNED_PERIODS = 3;
    private static final int RANKING_PERIODS = 2;
    private static final int WISHES = 6;
    private static final int STILL_RANKING = 2;
    private static final List<String> AXES =
            List.of("PRODUCT_DEVELOPMENT", "DATA_ANALYSIS", "PROJECT_MANAGEMENT", "USER_EXPERIENCE");

    private final Story story;
    private final Cohorts cohorts;
    private final JsonNode teams;
    private final Map<String, String> teamIds = new HashMap<>();

    Rotations(Story story, Cohorts cohorts) throws IOException {
        this.story = story;
        this.cohorts = cohorts;
        try (InputStream text = Rotations.class.getResourceAsStream("teams.json")) {
            this.teams = JsonMapper.builder().build().readTree(text);
        }
    }

    void tell() throws IOException, InterruptedException {
        for (JsonNode team : teams) {
            teamIds.put(name(team), found(team));
        }
        List<Story.Scene> pitches = new ArrayList<>();
        for (JsonNode team : teams) {
            for (int period = 1; period <= PLANNED_PERIODS; period++) {
                int number = period;
                pitches.add(() -> pitch(cohorts.planned(), team, number));
            }
            for (int period = 1; period <= RANKING_PERIODS; period++) {
                int number = period;
                pitches.add(() -> pitch(cohorts.ranking(), team, number));
            }
        }
        story.sideBySide(pitches);
        List<DemoPerson> planned = DemoPerson.ASSOCIATES.subList(0, 24);
        List<DemoPerson> ranking = new ArrayList<>(DemoPerson.ASSOCIATES.subList(24, 29));
        ranking.add(DemoPerson.withSubject("mina.haddad").orElseThrow());
        enroll(cohorts.planned(), planned);
        enroll(cohorts.ranking(), ranking);
        String closing = openWindow(cohorts.planned(), 2);
        rank(cohorts.planned(), planned, planned.size());
        openWindow(cohorts.ranking(), 9);
        rank(cohorts.ranking(), ranking, ranking.size() - STILL_RANKING);
        story.act("lock", DANA, "/api/cohorts/" + cohorts.planned() + "/locking", Map.of());
        story.act("close the window", DANA, "/api/preference-windows/" + closing + "/closing", Map.of());
        plan();
    }

    private static String name(JsonNode team) {
        return team.get("name").asString();
    }

    private String found(JsonNode team) throws IOException, InterruptedException {
        return story.create(
                "team " + name(team),
                DANA,
                "/api/teams",
                Map.of(
                        "name", name(team),
                        "site", team.get("site").asString(),
                        "area", team.get("area").asString(),
                        "managers", team.get("managers")));
    }

    private void pitch(String cohort, JsonNode team, int period) throws IOException, InterruptedException {
        JsonNode feature = team.get("features").get(period - 1);
        JsonNode levels = feature.get("exposure");
        Map<String, Integer> exposure = new HashMap<>();
        IntStream.range(0, AXES.size())
                .forEach(axis -> exposure.put(AXES.get(axis), levels.get(axis).asInt()));
        Map<String, Object> pitch = Map.of(
                "charter",
                Map.of(
                        "feature", feature.get("feature").asString(),
                        "problem", feature.get("problem").asString(),
                        "successMetric", feature.get("metric").asString(),
                        "owner", team.get("supervisor").asString(),
                        "acceptanceCriteria", feature.get("criteria")),
                "supervisors",
                List.of(Map.of(
                        "name", team.get("supervisor").asString(),
                        "level", team.get("level").asString())),
                "minSeats",
                0,
                "maxSeats",
                3,
                "exposure",
                exposure,
                "companyGoal",
                team.get("goal").asString());
        JsonNode managers = team.get("managers");
        String who = managers.isEmpty() ? DANA : managers.get(0).asString();
        String step = "slot " + cohort + " " + name(team) + " " + period;
        String slot = story.create(
                step,
                who,
                "/api/slots",
                Map.of(
                        "cohortId", cohort,
                        "teamId", teamIds.getOrDefault(name(team), ""),
                        "firstPeriod", period,
                        "periods", 1,
                        "pitch", pitch));
        story.act(step + " submitted", who, "/api/slots/" + slot + "/submission", Map.of());
        story.act(step + " accepted", DANA, "/api/slots/" + slot + "/acceptance", Map.of());
    }

    private void enroll(String cohort, List<DemoPerson> people) throws IOException, InterruptedException {
        List<Story.Scene> arrivals = new ArrayList<>();
        for (DemoPerson person : people) {
            String step = "associate " + person.subject();
            arrivals.add(() -> {
                String id = story.journal()
                        .once(
                                step,
                                () -> story.api()
                                        .post(
                                                DANA,
                                                "/api/cohorts/" + cohort + "/associates",
                                                Map.of("name", person.name(), "mail", person.mail()),
                                                step)
                                        .get("associateId")
                                        .asString());
                story.await(DANA, "/api/associates/" + id, _ -> true);
            });
        }
        story.sideBySide(arrivals);
    }

    private String openWindow(String cohort, int days) throws IOException, InterruptedException {
        String window = story.create(
                "window " + cohort,
                DANA,
                "/api/preference-windows",
                Map.of(
                        "cohortId",
                        cohort,
                        "opensAt",
                        at(-1),
                        "closesAt",
                        at(days),
                        "minimum",
                        WISHES - 1,
                        "stars",
                        1,
                        "vetoes",
                        2));
        // Its time has come already, so that it opens by itself.
        story.await(
                DANA,
                "/api/preference-windows/" + window,
                answer -> !answer.get("status").asString().equals("SCHEDULED"));
        return window;
    }

    private String at(int days) {
        return story.today()
                .plusDays(days)
                .atTime(LocalTime.of(18, 0))
                .toInstant(ZoneOffset.UTC)
                .toString();
    }

    /** Some teams are wanted more than others: each list is a shuffle with a pull towards the first teams. */
    private void rank(String cohort, List<DemoPerson> people, int sealing) throws IOException, InterruptedException {
        Random random = new Random(SEED);
        List<Story.Scene> lists = new ArrayList<>();
        for (DemoPerson person : people.subList(0, sealing)) {
            List<String> names = new ArrayList<>();
            teams.forEach(team -> names.add(name(team)));
            Collections.shuffle(names, random);
            if (random.nextInt(3) > 0) {
                String favorite = name(teams.get(random.nextInt(4)));
                names.remove(favorite);
                names.addFirst(favorite);
            }
            List<String> wished = names.subList(0, WISHES);
            boolean vetoes = random.nextInt(4) == 0;
            String disliked = names.getLast();
            lists.add(() -> seal(cohort, person, wished, vetoes ? Set.of(disliked) : Set.of()));
        }
        story.sideBySide(lists);
    }

    private void seal(String cohort, DemoPerson person, List<String> wished, Set<String> vetoed)
            throws IOException, InterruptedException {
        String step = "list of " + person.subject();
        story.journal().once(step, () -> {
            String path = "/api/preferences/mine";
            String query = "?cohort=" + cohort;
            long revision = story.api()
                    .get(person.subject(), path + query)
                    .get("revision")
                    .asLong();
            List<List<String>> choices = new ArrayList<>();
            wished.forEach(team -> choices.add(List.of(teamIds.getOrDefault(team, ""))));
            JsonNode saved = story.api()
                    .put(
                            person.subject(),
                            path + query,
                            Map.of(
                                    "choices",
                                    choices,
                                    "vetoes",
                                    vetoed.stream()
                                            .map(team -> Map.of(
                                                    "teamId",
                                                    teamIds.getOrDefault(team, ""),
                                                    "reason",
                                                    "I have just worked in this field for two years."))
                                            .toList(),
                                    "stars",
                                    List.of(choices.getFirst().getFirst())),
                            revision);
            story.api()
                    .post(
                            person.subject(),
                            path + "/sealing" + query,
                            Map.of(),
                            step + " " + saved.get("revision").asLong(),
                            saved.get("revision").asLong());
            return "sealed";
        });
    }

    private void plan() throws IOException, InterruptedException {
        String plan = story.create(
                "plan",
                DANA,
                "/api/plans",
                Map.of("cohortId", cohorts.planned(), "policy", "FAIREST", "timeLimitSeconds", 20));
        JsonNode settled = story.await(
                DANA,
                "/api/plans/" + plan,
                answer -> !Set.of("DRAFT", "SOLVING")
                        .contains(answer.get("status").asString()));
        if (!settled.get("status").asString().equals("PROPOSED")) {
            throw new Untellable("the plan", 0, settled.get("status").asString());
        }
    }
}
