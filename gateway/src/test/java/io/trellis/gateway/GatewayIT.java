package io.trellis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trellis.localstack.mongodb.MongodFinder;
import io.trellis.localstack.mongodb.ReplicaSet;
import io.trellis.localstack.process.Leashed;
import io.trellis.localstack.testing.TestIssuer;
import io.trellis.localstack.testing.Wire;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway on a real MongoDB and a real issuer, before services that remember what reached them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayIT {

    private static final String[] FROM_ELSEWHERE = {
        "Sec-Fetch-Site", "cross-site", "Content-Type", "application/x-www-form-urlencoded"
    };
    private static final String[] FROM_OWN_PAGE = {
        "Sec-Fetch-Site", "same-origin", "Content-Type", "application/x-www-form-urlencoded"
    };

    private final Upstream upstream = new Upstream();
    private final String database = "gateway_" + UUID.randomUUID().toString().substring(0, 8);
    private ServletWebServerApplicationContext gateway;

    private ServletWebServerApplicationContext run(String... extra) {
        return runAt(0, extra);
    }

    /** @param extra settings that stand before the common ones */
    private ServletWebServerApplicationContext runAt(int port, String... extra) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.port", String.valueOf(port));
        settings.put("spring.mongodb.database", database);
        for (String service : List.of("jobs", "candidates", "rotations")) {
            settings.put("trellis.gateway.route.upstreams." + service, upstream.url());
        }
        settings.put("trellis.gateway.route.read-timeout", "3s");
        settings.put("trellis.gateway.sign-in.issuer", TestIssuer.shared().url());
        settings.put("trellis.gateway.limit.body", "100KB");
        settings.put("trellis.gateway.limit.upload", "400KB");
        for (String setting : extra) {
            int equals = setting.indexOf('=');
            settings.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return (ServletWebServerApplicationContext) new SpringApplication(Gateway.class).run(arguments);
    }

    private static int port(ServletWebServerApplicationContext gateway) {
        return gateway.getWebServer().getPort();
    }

    private Browser browser() {
        return new Browser(port(gateway));
    }

    private Browser signedIn() {
        Browser browser = browser();
        HttpResponse<String> arrived = signIn(browser);
        assertThat(arrived.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/app/"));
        return browser;
    }

    private HttpResponse<String> signIn(Browser browser) {
        return browser.follow("/sign-in");
    }

    @BeforeAll
    void start() {
        int free = freePort();
        gateway = runAt(free, "trellis.gateway.sign-in.public-url=http://localhost:" + free);
    }

    private static int freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException unavailable) {
            throw new java.io.UncheckedIOException(unavailable);
        }
    }

    @AfterAll
    void stop() {
        upstream.close();
        gateway.close();
    }

    @Test
    void keepsTheCookieAndHandsOnTheClientsOwnToken() {
        browser().get("/api/postings", "Cookie", "TRELLIS_SESSION=abc", "Authorization", "Bearer mine");

        assertThat(upstream.last().headers()).doesNotContainKey("Cookie");
        assertThat(upstream.last().headers().getFirst("Authorization")).isEqualTo("Bearer mine");
    }

    @Test
    void handsOnNoAddressThatAClientClaims() {
        browser().get("/api/postings", "X-Forwarded-Host", "elsewhere.example", "Forwarded", "host=elsewhere.example");

        assertThat(upstream.last().headers()).doesNotContainKeys("X-forwarded-host", "Forwarded");
    }

    @Test
    void relaysTheTokenOfAStaffSession() {
        Browser staff = signedIn();

        assertThat(staff.get("/api/me").body()).contains("\"subject\"");
        staff.get("/api/cohorts");
        assertThat(upstream.last().headers().getFirst("Authorization")).startsWith("Bearer ey");
    }

    @Test
    void servesASessionBegunAtAnotherReplica() {
        Browser staff = signedIn();
        try (ServletWebServerApplicationContext replica = run()) {
            assertThat(staff.at(port(replica)).get("/api/me").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void endsTheSessionAtSignOutEvenUnderARequestThatIsUnderWay() {
        Browser staff = signedIn();
        Browser otherTab = staff.at(port(gateway));
        upstream.meanwhile = () -> staff.post("/sign-out", "", FROM_OWN_PAGE);

        assertThat(otherTab.get("/api/plans/meanwhile").statusCode()).isEqualTo(200);

        assertThat(staff.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(otherTab.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void opensACandidateSessionWithAButtonAndNotByFollowingTheLink() {
        Browser candidate = browser();

        assertThat(candidate.get("/sign-in/candidate?token=good").body()).contains("<button>");
        assertThat(candidate.get("/my").statusCode()).isEqualTo(200);
        assertThat(upstream.last().headers()).doesNotContainKey("Authorization");

        HttpResponse<String> opened = candidate.post("/sign-in/candidate?token=good", "", FROM_OWN_PAGE);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        assertThat(opened.headers().firstValue("location")).hasValue("/my");
        candidate.get("/my");
        assertThat(upstream.last().headers().getFirst("Authorization")).isEqualTo("Bearer candidate-token");
        candidate.get("/careers");
        assertThat(upstream.last().headers())
                .as("a service that knows no candidates")
                .doesNotContainKey("Authorization");
    }

    @Test
    void refusesASpentCandidateLink() {
        HttpResponse<String> refused = browser().post("/sign-in/candidate?token=spent", "", FROM_OWN_PAGE);

        assertProblem(refused, 401, "link-not-valid");
    }

    @Test
    void answersWithAProblemWhereNobodyIsSignedIn() {
        assertProblem(browser().get("/api/me"), 401, "unauthenticated");
    }

    @Test
    void escapesATokenThatIsMarkup() {
        assertThat(browser().get("/sign-in/candidate?token=%22%3E%3Cscript%3E").body())
                .doesNotContain("<script>");
    }

    @Test
    void refusesAWriteThatRidesOnACookieWithoutItsToken() {
        Browser staff = signedIn();
        int before = upstream.seen.size();

        HttpResponse<String> refused = staff.post("/api/cohorts", "{}", "Content-Type", "application/json");

        assertProblem(refused, 403, "csrf");
        assertThat(upstream.seen).hasSize(before);
        String token = staff.cookie("XSRF-TOKEN").orElseThrow();
        assertThat(staff.post("/api/cohorts", "{}", "Content-Type", "application/json", "X-XSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesAFormFromAnotherSite() {
        assertThat(browser().post("/careers/1/apply", "name=x", FROM_ELSEWHERE).statusCode())
                .isEqualTo(403);
        assertThat(browser().post("/careers/1/apply", "name=x", FROM_OWN_PAGE).statusCode())
                .isEqualTo(200);
        assertThat(new String(upstream.last().body(), StandardCharsets.UTF_8)).isEqualTo("name=x");
    }

    @Test
    void returnsOnlyIntoTheAppAfterSignIn() {
        Browser browser = browser();
        browser.get("/sign-in?to=https://elsewhere.example/");

        assertThat(browser.follow("/oauth2/authorization/trellis").headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/app/"));
    }

    @Test
    void answersAnUnknownAddressWithAProblem() {
        assertProblem(browser().get("/api/unicorns"), 404, "not-found");
    }

    @Test
    void answersInTimeWhenAServiceDoesNot() {
        HttpResponse<String> late = browser().get("/api/plans/slow");

        assertProblem(late, 504, "upstream-timeout");
        assertThat(late.headers().firstValue("retry-after")).isPresent();
    }

    @Test
    void repeatsAReadWhoseConnectionBrokeAndNeverAWrite() {
        browser().get("/api/cohorts/broken");
        browser().post("/api/requisitions/broken", "{}", "Content-Type", "application/json");

        assertThat(count("/api/cohorts/broken")).isGreaterThan(1);
        assertThat(count("/api/requisitions/broken")).isEqualTo(1);
    }

    private long count(String path) {
        return upstream.seen.stream().filter(seen -> seen.path().equals(path)).count();
    }

    @Test
    void opensTheBreakerOfADeadServiceAlone() {
        try (ServletWebServerApplicationContext beside =
                run("trellis.gateway.route.upstreams.jobs=http://localhost:" + freePort())) {
            Browser browser = new Browser(port(beside));
            IntStream.range(0, 30).forEach(_ -> browser.get("/api/postings"));

            HttpResponse<String> dead = browser.get("/api/postings");
            assertProblem(dead, 503, "upstream-unavailable");
            assertThat(dead.headers().firstValue("retry-after")).isPresent();
            assertThat(beside.getBean(io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry.class)
                            .circuitBreaker("jobs")
                            .getState()
                            .name())
                    .isEqualTo("OPEN");
            assertThat(browser.get("/api/cohorts").statusCode()).isEqualTo(200);
            assertThat(browser.get("/careers", "Accept", "text/html").body()).contains("<h1>Service Unavailable</h1>");
        }
    }

    @Test
    void refusesTooLargeABodyWhetherAnnouncedOrStreamed() {
        byte[] large = new byte[300_000];

        HttpResponse<String> announced = browser()
                .post(
                        "/api/postings",
                        new String(large, StandardCharsets.US_ASCII),
                        "Content-Type",
                        "application/json");
        HttpResponse<String> streamed = browser()
                .postChunked("/api/postings", new ByteArrayInputStream(large), "Content-Type", "application/json");

        assertProblem(announced, 413, "content-too-large");
        assertProblem(streamed, 413, "content-too-large");
    }

    @Test
    void takesAnUploadLargerThanOtherBodiesUpToALimitOfItsOwn() {
        String[] upload = {"Content-Type", "multipart/form-data; boundary=x", "Sec-Fetch-Site", "same-origin"};

        assertThat(browser()
                        .post("/api/applications", "x".repeat(300_000), upload)
                        .statusCode())
                .isEqualTo(200);
        assertThat(upstream.last().body()).hasSize(300_000);
        assertProblem(browser().post("/api/applications", "x".repeat(500_000), upload), 413, "content-too-large");
    }

    @Test
    void tellsAHastyClientWhenToComeBack() {
        try (ServletWebServerApplicationContext strict =
                run("trellis.gateway.limit.burst=5", "trellis.gateway.limit.requests-per-second=1")) {
            Browser browser = new Browser(port(strict));
            var statuses = IntStream.range(0, 8)
                    .mapToObj(_ -> browser.get("/api/postings"))
                    .toList();

            assertThat(statuses).extracting(HttpResponse::statusCode).contains(200, 429);
            assertProblem(statuses.getLast(), 429, "too-many-requests");
            assertThat(statuses.getLast().headers().firstValue("retry-after")).isPresent();
            assertThat(browser.get("/api/postings", "Authorization", "Bearer someone-else")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void sendsNobodyMoreSignInMailsThanAnHourAllows() {
        try (ServletWebServerApplicationContext strict = run("trellis.gateway.limit.links-per-hour=2")) {
            Browser browser = new Browser(port(strict));
            var answers = IntStream.range(0, 3)
                    .mapToObj(_ -> browser.post("/api/candidate-links", "{\"mail\":\"a@b.example\"}", FROM_OWN_PAGE))
                    .toList();

            assertThat(answers.subList(0, 2))
                    .extracting(HttpResponse::statusCode)
                    .containsOnly(200);
            assertProblem(answers.getLast(), 429, "too-many-requests");
        }
    }

    /** The trace of the client goes on in the services, and what comes from nowhere gets one here. */
    @Test
    void handsOnTheTrace() {
        String trace = UUID.randomUUID().toString().replace("-", "");

        browser().get("/api/postings", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        assertThat(upstream.last().headers().getFirst("traceparent")).matches("00-" + trace + "-[0-9a-f]{16}-01");
        browser().get("/api/postings");
        assertThat(upstream.last().headers().getFirst("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
    }

    @Test
    void saysThatSessionsAreAwayAndServesWhoNeedsNone(@TempDir Path directory) {
        ReplicaSet replicaSet = new ReplicaSet(freePort());
        Path mongod = MongodFinder.ofThisMachine(System.out::println).find();
        Leashed mongodb = replicaSet.start(mongod, directory, directory);
        try {
            await().atMost(Duration.ofSeconds(60)).until(replicaSet::isPrimary);
            try (ServletWebServerApplicationContext beside =
                    run("spring.mongodb.uri=" + replicaSet.uri() + "&serverSelectionTimeoutMS=500")) {
                Browser browser = new Browser(port(beside));
                String cookie = "TRELLIS_SESSION="
                        + Base64.getEncoder().encodeToString("some-session".getBytes(StandardCharsets.US_ASCII));
                assertThat(browser.get("/api/me", "Cookie", cookie).statusCode())
                        .isEqualTo(401);

                mongodb.close();

                HttpResponse<String> away = browser.get("/api/me", "Cookie", cookie);
                assertProblem(away, 503, "sessions-unavailable");
                assertThat(away.headers().firstValue("retry-after")).isPresent();
                assertThat(browser.get("/api/postings").statusCode()).isEqualTo(200);
            }
        } finally {
            mongodb.close();
        }
    }

    @Test
    void passesEventsOnAsTheyHappenAndBeyondTheReadTimeout() throws Exception {
        HttpResponse<java.io.InputStream> stream =
                browser().stream("/api/plans/1/progress", "Accept", "text/event-stream");
        try (var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            // A request that times out meanwhile shows that the read timeout has passed for this stream too.
            assertThat(browser().get("/api/plans/slow").statusCode()).isEqualTo(504);
            upstream.secondEvent.countDown();
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("data: second");
        }
    }

    @Test
    void sendsPagesUnderAStrictPolicy() {
        HttpResponse<String> page = browser().get("/sign-in/candidate?token=x");

        assertThat(page.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("x-frame-options")).hasValue("DENY");
    }

    @Test
    void refusesWhatReachesNoHandlerInTheOneShape() {
        assertProblem(browser().get("//careers"), 400, "bad-request");
        assertProblem(browser().get("/error"), 404, "not-found");
        assertThat(browser().get("//careers", "Accept", "text/html").body())
                .contains("<html lang=\"en\">", "<h1>Bad Request</h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /a|b HTTP/1.1", "GET / HTTP/9.9", "GET / HTTP/1.1\r\nHost: a/b"})
    void refusesWhatIsNoHttpInTheOneShape(String request) throws IOException {
        String answer = Wire.answer(port(gateway), request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .containsIgnoringCase("\r\nContent-Type: application/problem+json")
                .doesNotContain("<");
        JsonNode problem = new JsonMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(problem.path("type").asString()).isEqualTo("urn:trellis:problem:bad-request");
        assertThat(answer).startsWith("HTTP/1.1 " + problem.path("status").asInt());
    }

    @Test
    void showsTheDocumentsOfTheServices() {
        assertThat(browser().follow("/docs").body()).contains("swagger-ui");
        for (String service : List.of("jobs", "candidates", "rotations")) {
            assertThat(browser().get("/docs/openapi/" + service + ".yaml").body())
                    .contains("openapi: 3.", "title: \"Trellis: " + service + "\"");
        }
    }

    /** In the one shape of all services, with a heading of its own in the list of problems. */
    private static void assertProblem(HttpResponse<String> answer, int status, String kebab) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        JsonNode problem = new JsonMapper().readTree(answer.body());
        assertThat(problem.path("type").asString()).isEqualTo("urn:trellis:problem:" + kebab);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("instance").asString()).startsWith("/");
        assertThat(problem.path("traceId").asString()).hasSize(32);
        assertThat(Path.of("../docs/problems.md")).content().contains("\n## " + kebab + "\n");
    }
}
