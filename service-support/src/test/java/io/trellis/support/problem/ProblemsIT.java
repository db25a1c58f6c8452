package io.trellis.support.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.data.mongodb.core.query.Update.update;

import com.mongodb.ClientSessionOptions;
import io.trellis.support.sample.Http;
import io.trellis.support.sample.OnSample;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

@OnSample
class ProblemsIT {
    private static final String ID = UUID.randomUUID().toString();

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MongoDatabaseFactory factory;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /api/tallies               |                  |                                    | 401 | unauthenticated
            GET  | /nowhere                   |                  |                                    | 401 | unauthenticated
            GET  | /api/tallies               | nonsense         |                                    | 401 | unauthenticated
            GET  | /nowhere                   | mentor           |                                    | 404 | not-found
            GET  | /api/tallies;x=1           | mentor           |                                    | 400 | unreadable
            GET  | /api/tallies/{id}          | mentor           |                                    | 405 | method-not-allowed
            GET  | /actuator/deadletters      | mentor           |                                    | 403 | forbidden
            GET  | /api/tallies?limit=201     | mentor           |                                    | 400 | unreadable
            GET  | /api/tallies?after=x       | mentor           |                                    | 400 | unreadable
            POST | /api/tallies/{id}/counts   | mentor           | {"amount":0}                       | 403 | forbidden
            POST | /api/tallies/{id}/counts   | coordinator      | {"amount":0}                       | 422 | validation
            POST | /api/tallies/{id}/counts   | coordinator      | {"amount":"many"}                  | 400 | unreadable
            POST | /api/tallies/{id}/counts   | coordinator      | {"amount":1,"other":2}             | 400 | unreadable
            POST | /api/tallies/{id}/counts   | coordinator      | {"amount":99999999999999999999999} | 400 | unreadable
            POST | /api/tallies/{id}/counts   | coordinator      | {                                  | 400 | unreadable
            POST | /api/tallies/not-an-id/counts | coordinator   | {"amount":1}                       | 400 | unreadable
            PUT  | /api/tallies/{id}          | coordinator      | {"amount":1}                       | 428 | revision-required
            POST | /api/tallies/{id}/failures | coordinator      | {"amount":1}                       | 500 | internal
            POST | /api/tallies/{id}/failures | coordinator      | {"amount":2}                       | 409 | illegal-transition
            POST | /api/tallies/{id}/failures | coordinator      | {"amount":3}                       | 412 | stale-revision
            """)
    void answersInOneShape(String method, String path, String role, String body, int status, String kebab)
            throws Exception {
        var answer = send(method, path.replace("{id}", ID), role, BodyPublishers.ofString(body == null ? "" : body));
        assertProblem(answer, status, kebab);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void refusesAnotherContentType() throws Exception {
        var answer = Http.send(
                port,
                "POST",
                "/api/tallies/" + ID + "/counts",
                BodyPublishers.ofString("amount=1"),
                "Content-Type",
                "text/plain",
                "Authorization",
                Http.bearer("coordinator"));
        assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void refusesALargeBodyWhetherItsLengthIsKnownOrNot() throws Exception {
        var large = ("{\"amount\":1,\"x\":\"" + "x".repeat(2_000_000) + "\"}").getBytes();
        var path = "/api/tallies/" + ID + "/counts";
        assertProblem(send("POST", path, "coordinator", BodyPublishers.ofByteArray(large)), 413, "content-too-large");
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        assertProblem(send("POST", path, "coordinator", chunked), 413, "content-too-large");
    }

    @Test
    void challengesWhoeverHasNoToken() throws Exception {
        var answer = Http.send(port, "GET", "/api/tallies", BodyPublishers.noBody());
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void answersHeadWhereGetIsOpen() throws Exception {
        var answer = Http.send(port, "HEAD", "/actuator/health/liveness", BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** As after a replica was killed within a transaction, which the server keeps until it expires. */
    @Test
    void isUnavailableWhileAnotherTransactionIsInTheWay() throws Exception {
        var tally = UUID.randomUUID();
        assertThat(count(tally).statusCode()).isEqualTo(201);
        try (var other = factory.getSession(ClientSessionOptions.builder().build())) {
            other.startTransaction();
            mongo.withSession(other).updateFirst(query(where("_id").is(tally)), update("count", 7), "tallies");
            var answer = count(tally);
            assertProblem(answer, 503, "unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            other.abortTransaction();
        }
        assertThat(count(tally).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> count(UUID tally) throws Exception {
        return send(
                "POST", "/api/tallies/" + tally + "/counts", "coordinator", BodyPublishers.ofString("{\"amount\":1}"));
    }

    private HttpResponse<String> send(String method, String path, String role, BodyPublisher body) throws Exception {
        return role == null
                ? Http.send(port, method, path, body)
                : Http.send(
                        port,
                        method,
                        path,
                        body,
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        role.equals("nonsense") ? "Bearer nonsense" : Http.bearer(role));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String kebab) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = new JsonMapper().readTree(answer.body());
        assertThat(problem.path("type").asString()).isEqualTo("urn:trellis:problem:" + kebab);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("instance").asString()).startsWith("/");
        assertThat(problem.path("traceId").asString()).hasSize(32);
        assertThat(Files.readString(Path.of("../docs/problems.md"))).contains("\n## " + kebab + "\n");
    }
}
