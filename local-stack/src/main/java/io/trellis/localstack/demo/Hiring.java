package io.trellis.localstack.demo;

import static io.trellis.localstack.demo.Story.DANA;
import static io.trellis.localstack.demo.Story.LENA;
import static io.trellis.localstack.demo.Story.NORA;
import static io.trellis.localstack.demo.Story.SAM;

import io.trellis.localstack.demo.Applicant.Stage;
import java.io.IOException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Two open jobs, applications in every stage, offers up to the last seat and beyond it, and two hires. */
final class Hiring {
    private static final int FOR_THE_PROGRAM = 36;
    private static final List<Stage> WAY =
            List.of(Stage.SCREENING, Stage.ASSESSMENT, Stage.INTERVIEWING, Stage.DECISION);
    private static final Set<Stage> AT_THE_END_OF_THE_WAY =
            EnumSet.of(Stage.DECISION, Stage.OFFER, Stage.HIRED, Stage.WAITLISTED);
    private static final Map<String, Object> PAY =
            Map.of("currency", "EUR", "baseMin", 58000, "baseMax", 68000, "bonusPercentMax", 10, "equity", true);

    private static final String DESCRIPTION = """
            <p>Aldercove helps small shops sell beyond their street. Product people here own something small and finish it.</p>
            <h3>What you will do</h3>
            <ul><li>Talk to sellers in your first week, and every week after it</li>
            <li>Write the one page that says what we build and how we will know that it worked</li>
            <li>Read the numbers yourself, and say when they do not mean what we hoped</li></ul>
            <h3>What we look for</h3>
            <p>Curiosity, clear sentences and the habit of finishing. Teachers, engineers, designers and shopkeepers have
            become good product managers here. A degree is welcome and not needed.</p>
            """;

    private final Story story;
    private final Cohorts cohorts;

    Hiring(Story story, Cohorts cohorts) {
        this.story = story;
        this.cohorts = cohorts;
    }

    void tell() throws IOException, InterruptedException {
        String associate = job(
                "Associate Product Manager",
                "APM",
                cohorts.hiring(),
                Cohorts.HIRING_SEATS,
                "Three teams in two years, a mentor throughout, and one small thing of your own in each team."
                        + " No product experience needed.",
                List.of("JUNIOR", "VENTURE"),
                "3 × 8 months");
        String analyst = job(
                "Product Analyst, Insights",
                "PRODUCT_ANALYST",
                null,
                2,
                "Find out what our sellers do and why, with the team that decides on numbers one can trust.",
                List.of("JUNIOR", "VENTURE", "INTERNAL"),
                null);
        undecided();
        List<Applicant> applicants = Applicant.all();
        List<Story.Scene> scenes = new ArrayList<>();
        for (int i = 0; i < applicants.size(); i++) {
            Applicant applicant = applicants.get(i);
            String posting = i < FOR_THE_PROGRAM ? associate : analyst;
            scenes.add(() -> apply(applicant, posting));
        }
        awaitVacancies(Set.of(associate, analyst));
        story.sideBySide(scenes);
        for (Applicant applicant : applicants) {
            offer(applicant);
        }
        introduceHires(applicants);
    }

    private String job(
            String title,
            String level,
            @Nullable String cohort,
            int openings,
            String summary,
            List<String> paths,
            @Nullable String rotations)
            throws IOException, InterruptedException {
        String requisition = requisition(title, level, cohort, openings);
        String step = "requisition " + title;
        story.act(step + " submitted", LENA, "/api/requisitions/" + requisition + "/submission", Map.of());
        story.act(step + " approved", NORA, "/api/requisitions/" + requisition + "/approval", Map.of());
        story.act(step + " opened", LENA, "/api/requisitions/" + requisition + "/opening", Map.of());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("title", title);
        content.put("summary", summary);
        content.put("description", DESCRIPTION);
        content.put("level", level);
        content.put("employmentType", "FULL_TIME");
        content.put(
                "locations",
                List.of(
                        Map.of("workplace", "OFFICE", "place", "Lisbon", "country", "PT"),
                        Map.of("workplace", "OFFICE", "place", "Berlin", "country", "DE"),
                        Map.of("workplace", "REMOTE", "place", "Europe")));
        content.put("paths", paths);
        content.put(
                "requirements",
                List.of(
                        Map.of("text", "You can say how a web page gets to a phone", "knockOut", false),
                        Map.of("text", "You have changed something because of a number", "knockOut", false),
                        Map.of("text", "You may work in the European Union", "knockOut", true)));
        content.put("startsOn", cohorts.hiringStartsOn().toString());
        if (rotations != null) {
            content.put("rotations", rotations);
        }
        content.put("pay", PAY);
        content.put("deadline", Map.of("at", story.today().plusDays(30) + "T23:59", "timeZone", "Europe/Lisbon"));
        String posting = story.create(
                "posting " + title, LENA, "/api/postings", Map.of("requisitionId", requisition, "content", content));
        story.act(
                "posting " + title + " published",
                LENA,
                "/api/postings/" + posting + "/publication",
                Map.of("visibility", "PUBLIC"));
        return posting;
    }

    private String requisition(String title, String level, @Nullable String cohort, int openings)
            throws IOException, InterruptedException {
        Map<String, Object> terms = new HashMap<>(Map.of(
                "title", title, "level", level, "employmentType", "FULL_TIME", "openings", openings, "pay", PAY));
        if (cohort != null) {
            terms.put("cohortId", cohort);
        }
        return story.create("requisition " + title, LENA, "/api/requisitions", terms);
    }

    /** One that waits for Nora. */
    private void undecided() throws IOException, InterruptedException {
        String title = "Product Coordinator, Trust";
        String requisition = requisition(title, "PRODUCT_COORDINATOR", null, 1);
        story.act(title + " submitted", LENA, "/api/requisitions/" + requisition + "/submission", Map.of());
    }

    private void awaitVacancies(Set<String> postings) throws IOException, InterruptedException {
        story.await(LENA, "/api/vacancies", answer -> postings.stream().allMatch(answer.toString()::contains));
    }

    private void apply(Applicant applicant, String posting) throws IOException, InterruptedException {
        String step = "application of " + applicant.name();
        String id = story.journal()
                .once(
                        step,
                        () -> story.api()
                                .apply(
                                        Map.of(
                                                "postingId", posting,
                                                "name", applicant.name(),
                                                "mail", applicant.mail(),
                                                "path", applicant.path(),
                                                "level", applicant.level(),
                                                "location", applicant.location(),
                                                "timeZone", applicant.zone(),
                                                "coverNote", applicant.story(),
                                                "links", List.of()),
                                        Pdf.page(applicant.resume()),
                                        step)
                                .get("id")
                                .asString());
        String path = "/api/applications/" + id;
        for (Stage stage : wayOf(applicant.end())) {
            story.act(step + " to " + stage, LENA, path + "/advancement", Map.of("to", stage.name()));
            if (stage == Stage.INTERVIEWING) {
                scorecard(step, path, applicant.end());
            }
        }
        switch (applicant.end()) {
            case ON_HOLD ->
                story.act(step + " held", LENA, path + "/hold", Map.of("reason", "Asked for two weeks: exams."));
            case REJECTED ->
                story.act(
                        step + " rejected",
                        LENA,
                        path + "/rejection",
                        Map.of("reason", "OTHERS_STRONGER", "note", "Clear thinking, little evidence yet."));
            case WITHDRAWN ->
                story.journal().once(step + " withdrawn", () -> {
                    story.api().signIn(applicant.mail()).submit("/my/applications/" + id + "/withdrawal");
                    return "done";
                });
            default -> {}
        }
    }

    private static List<Stage> wayOf(Stage end) {
        if (AT_THE_END_OF_THE_WAY.contains(end)) {
            return WAY;
        }
        return switch (end) {
            case SCREENING, REJECTED, ON_HOLD -> WAY.subList(0, 1);
            case ASSESSMENT -> WAY.subList(0, 2);
            case INTERVIEWING -> WAY.subList(0, 3);
            default -> List.of();
        };
    }

    private void scorecard(String step, String path, Stage end) throws IOException, InterruptedException {
        boolean convinced = AT_THE_END_OF_THE_WAY.contains(end);
        int points = convinced ? 4 : 3;
        String scorecard = story.create(
                step + " scorecard",
                SAM,
                path + "/scorecards",
                Map.of(
                        "scores",
                        Map.of(
                                "TECHNICAL", score(3, "Explained caching with a library card, correctly."),
                                "ANALYTICAL", score(points, "Asked for the denominator before the percentage."),
                                "COMMUNICATION", score(points, "Wrote half a page that needed no questions."),
                                "PROBLEM_SOLVING", score(3, "Found the second cause after fixing the first.")),
                        "recommendation",
                        convinced ? "STRONG_YES" : "YES",
                        "summary",
                        "Curious, precise, and pleasant under pressure."));
        if (convinced) {
            story.act(step + " scorecard submitted", SAM, "/api/scorecards/" + scorecard + "/submission", Map.of());
        }
    }

    private static Map<String, Object> score(int points, String evidence) {
        return Map.of("points", points, "evidence", evidence);
    }

    private void offer(Applicant applicant) throws IOException, InterruptedException {
        String step = "application of " + applicant.name();
        String application = story.journal().find(step).orElseThrow();
        boolean offered = AT_THE_END_OF_THE_WAY.contains(applicant.end())
                && (applicant.end() != Stage.DECISION || applicant.name().equals("Anders Holm"));
        if (!offered) {
            return;
        }
        String offer = story.create(
                step + " offer",
                LENA,
                "/api/offers",
                Map.of(
                        "applicationId",
                        application,
                        "base",
                        62000,
                        "bonusPercent",
                        8,
                        "equity",
                        "400 shares over four years",
                        "currency",
                        "EUR",
                        "startsOn",
                        cohorts.hiringStartsOn().toString()));
        story.act(step + " offer submitted", LENA, "/api/offers/" + offer + "/submission", Map.of());
        story.act(step + " offer approved", NORA, "/api/offers/" + offer + "/approval", Map.of());
        if (applicant.end() == Stage.WAITLISTED) {
            awaitStatus(application, "WAITLISTED");
            return;
        }
        story.await(
                LENA,
                "/api/offers/" + offer,
                answer -> answer.get("seat").asString().equals("HELD")
                        || answer.get("status").asString().equals("ACCEPTED"));
        if (applicant.end() == Stage.DECISION) {
            return;
        }
        String expiresAt = story.today()
                .plusDays(7)
                .atTime(LocalTime.of(17, 0))
                .toInstant(ZoneOffset.UTC)
                .toString();
        story.act(
                step + " offer extended", LENA, "/api/offers/" + offer + "/extension", Map.of("expiresAt", expiresAt));
        awaitStatus(application, "OFFER", "HIRED");
        if (applicant.end() == Stage.HIRED) {
            story.journal().once(step + " offer accepted", () -> {
                story.api().signIn(applicant.mail()).submit("/my/offers/" + offer + "/acceptance");
                return "done";
            });
            awaitStatus(application, "HIRED");
        }
    }

    private void awaitStatus(String application, String... statuses) throws IOException, InterruptedException {
        story.await(
                LENA,
                "/api/applications/" + application,
                answer -> Set.of(statuses).contains(answer.get("status").asString()));
    }

    /** Events carry no names, so the coordinator says who the new associates are. */
    private void introduceHires(List<Applicant> applicants) throws IOException, InterruptedException {
        List<Applicant> hires =
                applicants.stream().filter(it -> it.end() == Stage.HIRED).toList();
        String path = "/api/cohorts/" + cohorts.hiring() + "/associates";
        JsonNode enrolled =
                story.await(DANA, path, answer -> answer.get("items").size() >= hires.size());
        for (Applicant hire : hires) {
            story.journal().once("profile of " + hire.name(), () -> {
                String application =
                        story.journal().find("application of " + hire.name()).orElseThrow();
                String person = story.api()
                        .get(LENA, "/api/applications/" + application)
                        .get("personId")
                        .asString();
                for (JsonNode associate : enrolled.get("items")) {
                    if (associate.get("personId").asString().equals(person)) {
                        story.api()
                                .put(
                                        DANA,
                                        "/api/associates/" + associate.get("id").asString() + "/profile",
                                        Map.of("name", hire.name(), "mail", hire.mail()),
                                        associate.get("revision").asLong());
                    }
                }
                return "done";
            });
        }
    }
}
