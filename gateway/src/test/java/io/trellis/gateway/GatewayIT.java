package io.trellis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.localstack.testing.TestIssuer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

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
        settings.put("trellis.gateway.route.read-timeout", "1s");
        settings.put("trellis.gateway.sign-in.issuer", TestIssuer.shared().url());
        settings.put("trellis.gateway.limit.body", "100KB");
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

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("urn:trellis:problem:link-not-valid");
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

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("urn:trellis:problem:csrf");
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
        HttpResponse<String> missing = browser().get("/api/unicorns");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(missing.body()).contains("urn:trellis:problem:not-found");
    }

    @Test
    void answersInTimeWhenAServiceDoesNot() {
        HttpResponse<String> late = browser().get("/api/plans/slow");

        assertThat(late.statusCode()).isEqualTo(504);
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
            assertThat(dead.statusCode()).isEqualTo(503);
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

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(streamed.body()).contains("urn:trellis:problem:content-too-large");
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
            assertThat(statuses.getLast().headers().firstValue("retry-after")).isPresent();
            assertThat(browser.get("/api/postings", "Authorization", "Bearer someone-else")
                            .statusCode())
                    .isEqualTo(200);
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
    void showsTheDocumentsOfTheServices() {
        assertThat(browser().follow("/docs").body()).contains("swagger-ui");
    }
}
