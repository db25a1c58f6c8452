package io.trellis.system;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The steps of hiring as the people who take them, each through the gateway with a token of their own. */
public final class Hiring {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Stack stack;
    private final Client lena;
    private final Client nora;

    public Hiring(Stack stack) {
        this.stack = stack;
        this.lena = stack.as("lena.brandt");
        this.nora = stack.as("nora.lindholm");
    }

    /** A published posting outside any cohort. */
    public String openPosting(String title, int openings) {
        return openPosting(title, openings, null);
    }

    /** Requisition, approval by somebody else, posting, publication; answers when candidates can apply to it. */
    String openPosting(String title, int openings, @Nullable String cohort) {
        return publish(title, openRequisition(title, openings, cohort));
    }

    String openRequisition(String title, int openings, @Nullable String cohort) {
        Map<String, Object> terms = new java.util.HashMap<>(Map.of(
                "title",
                title,
                "level",
                "APM",
                "employmentType",
                "FULL_TIME",
                "openings",
                Math.min(openings, 1000),
                "pay",
                pay()));
        if (cohort != null) {
            terms.put("cohortId", cohort);
        }
        String id = lena.post("/api/requisitions", terms).ok().id();
        lena.post("/api/requisitions/" + id + "/submission").ok();
        nora.post("/api/requisitions/" + id + "/approval").ok();
        lena.post("/api/requisitions/" + id + "/opening").ok();
        return id;
    }

    String publish(String title, String requisition) {
        String posting = announce(title, requisition);
        awaitVacancy(posting);
        return posting;
    }

    /** Drafts and publishes a posting; candidates can apply once candidates-service has heard of it. */
    String announce(String title, String requisition) {
        Map<String, Object> content = Map.of(
                "title",
                title,
                "summary",
                "Three rotations on three teams.",
                "description",
                "<p>Own a small feature from start to finish.</p>",
                "level",
                "APM",
                "employmentType",
                "FULL_TIME",
                "locations",
                List.of(Map.of("workplace", "OFFICE", "place", "Berlin", "country", "DE")),
                "paths",
                List.of("JUNIOR", "VENTURE"),
                "requirements",
                List.of(),
                "pay",
                pay(),
                "deadline",
                Map.of(
                        "at",
                        LocalDateTime.now(java.time.ZoneOffset.UTC)
                                .plusDays(30)
                                .withNano(0)
                                .toString(),
                        "timeZone",
                        "Europe/Berlin"));
        String posting = lena.post("/api/postings", Map.of("requisitionId", requisition, "content", content))
                .ok()
                .id();
        lena.post("/api/postings/" + posting + "/publication", Map.of("visibility", "PUBLIC"))
                .ok();
        return posting;
    }

    void awaitVacancy(String posting) {
        await("vacancy of " + posting)
                .atMost(PATIENCE)
                .until(() -> lena.get("/api/vacancies").ok().body().toString().contains(posting));
    }

    private static Map<String, Object> pay() {
        return Map.of("currency", "EUR", "baseMin", 56_000, "baseMax", 64_000, "bonusPercentMax", 8, "equity", true);
    }

    /** Somebody nobody knows yet applies. */
    public static Map<String, Object> application(String posting) {
        return application(posting, "candidate-" + UUID.randomUUID() + "@mail.example");
    }

    static Map<String, Object> application(String posting, String mail) {
        return Map.of(
                "postingId", posting,
                "name", "Noor Visser",
                "mail", mail,
                "path", "JUNIOR",
                "level", "STUDENT",
                "location", "Utrecht",
                "timeZone", "Europe/Amsterdam",
                "coverNote", "I like finding out why.",
                "links", List.of());
    }

    /** A small PDF that is one. */
    public static byte[] resume() {
        return """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
                xref
                0 4
                0000000000 65535 f\s
                0000000009 00000 n\s
                0000000054 00000 n\s
                0000000105 00000 n\s
                trailer<</Size 4/Root 1 0 R>>
                startxref
                169
                %%EOF
                """.getBytes(StandardCharsets.US_ASCII);
    }

    /** Applies and answers the application's id. */
    String apply(String posting, String mail) {
        return stack.anonymous()
                .apply(application(posting, mail), resume())
                .ok()
                .id();
    }

    /** Moves an application to the decision, stage by stage. */
    void bringToDecision(String application) {
        for (String stage : List.of("SCREENING", "ASSESSMENT", "INTERVIEWING", "DECISION")) {
            lena.post("/api/applications/" + application + "/advancement", Map.of("to", stage))
                    .ok();
        }
    }

    /** Drafts, submits and has an offer approved by somebody else; a seat is asked for by that. */
    String approvedOffer(String application) {
        String offer = lena.post(
                        "/api/offers",
                        Map.of(
                                "applicationId",
                                application,
                                "base",
                                60_000,
                                "bonusPercent",
                                5,
                                "equity",
                                "400 shares over four years",
                                "currency",
                                "EUR",
                                "startsOn",
                                LocalDate.now().plusDays(90).toString()))
                .ok()
                .id();
        lena.post("/api/offers/" + offer + "/submission").ok();
        nora.post("/api/offers/" + offer + "/approval").ok();
        return offer;
    }

    void extend(String offer, Duration valid) {
        lena.post(
                        "/api/offers/" + offer + "/extension",
                        Map.of("expiresAt", Instant.now().plus(valid).toString()))
                .ok();
    }

    void awaitSeat(String offer, String seat) {
        await("seat of offer " + offer + " is " + seat)
                .atMost(PATIENCE)
                .until(() -> offer(offer).get("seat").asString().equals(seat));
    }

    void awaitOffer(String offer, String status) {
        await("offer " + offer + " is " + status)
                .atMost(PATIENCE)
                .until(() -> offer(offer).get("status").asString().equals(status));
    }

    JsonNode offer(String offer) {
        return lena.get("/api/offers/" + offer).ok().body();
    }

    void awaitApplication(String application, String status) {
        await("application " + application + " is " + status)
                .atMost(PATIENCE)
                .until(() -> status(application).equals(status));
    }

    String requisitionStatus(String requisition) {
        return lena.get("/api/requisitions/" + requisition).ok().text("status");
    }

    String postingStatus(String posting) {
        return lena.get("/api/postings/" + posting).ok().text("status");
    }

    /** The statuses an application came to, in order. */
    List<String> history(String application) {
        return lena.get("/api/applications/" + application + "/history")
                .ok()
                .body()
                .valueStream()
                .map(move -> move.get("to").asString())
                .toList();
    }

    String status(String application) {
        return lena.get("/api/applications/" + application).ok().text("status");
    }

    /** The candidate opens the link from the newest mail and acts with the session it gives. */
    Client candidate(String mail) {
        stack.anonymous().post("/api/candidate-links", Map.of("mail", mail)).ok();
        String token = stack.awaitLink(mail);
        Answer session = stack.anonymous()
                .post("/api/candidate-sessions", Map.of("token", token))
                .ok();
        return stack.with(session.text("accessToken"));
    }

    void accept(String mail, String offer) {
        candidate(mail).post("/api/offers/" + offer + "/acceptance").ok();
    }

    void decline(String mail, String offer) {
        candidate(mail).post("/api/offers/" + offer + "/decline").ok();
    }
}
