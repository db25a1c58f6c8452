package io.trellis.support.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.trellis.support.sample.Http;
import io.trellis.support.sample.OnSample;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@OnSample
class IdempotencyIT {
    @Autowired
    private MongoTemplate mongo;

    @LocalServerPort
    private int port;

    private final UUID tally = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    @Test
    void repeatsTheFirstAnswerByteForByte() throws Exception {
        var first = count(3, key);
        var again = count(3, key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertSame(first, again);
        assertThat(first.headers().map()).containsKeys("location", "etag", "content-type");
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void repeatsARefusalByteForByte() throws Exception {
        var first = count(-1, key);
        assertThat(first.statusCode()).isEqualTo(422);
        assertSame(first, count(-1, key));
    }

    @Test
    void refusesAnotherBodyOrRouteUnderTheKey() throws Exception {
        count(3, key);
        assertProblem(count(4, key), 422, "idempotency-key-reused");
        var elsewhere = Http.post(port, path(UUID.randomUUID()), "{\"amount\":3}", "Idempotency-Key", key);
        assertProblem(elsewhere, 422, "idempotency-key-reused");
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void keepsCallersApart() throws Exception {
        count(3, key);
        var other = Http.send(
                port,
                "POST",
                path(tally),
                BodyPublishers.ofString("{\"amount\":3}"),
                "Content-Type",
                "application/json",
                "Authorization",
                Http.bearerOf("ravi.shah", "coordinator"),
                "Idempotency-Key",
                key);
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(counted()).isEqualTo(6);
    }

    @Test
    void hasOneEffectWhenFiftyComeAtOnce() throws Exception {
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller = 0; caller < 50; caller++) {
                answers.add(callers.submit(() -> count(3, key)));
            }
        }
        var byStatus = answers.stream()
                .map(Future::resultNow)
                .collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.toList()));
        assertThat(byStatus.keySet()).isSubsetOf(201, 409);
        assertThat(byStatus.get(201).stream().map(HttpResponse::body).distinct())
                .hasSize(1);
        byStatus.getOrDefault(409, List.of()).forEach(early -> assertProblem(early, 409, "request-in-flight"));
        assertThat(counted()).isEqualTo(3);
        System.out.printf(
                "idempotency: 50 at once, 1 effect, %d answers, %d in flight%n",
                byStatus.get(201).size(), byStatus.getOrDefault(409, List.of()).size());
    }

    @Test
    void startsAnewAfterExpiry() throws Exception {
        count(3, key);
        mongo.updateMulti(new Query(), Update.update("expiresAt", Instant.EPOCH), Answers.Entry.class);
        assertThat(count(3, key).statusCode()).isEqualTo(201);
        assertThat(counted()).isEqualTo(6);
    }

    @Test
    void waitsForARequestInFlightButNotForADeadOne() throws Exception {
        count(3, key);
        var entry = mongo.findAll(Answers.Entry.class).stream()
                .filter(found -> found.answer() != null
                        && found.answer().headers().getOrDefault("Location", "").contains(tally.toString()))
                .findFirst()
                .orElseThrow();
        var theEntry = query(where("_id").is(entry.id()));
        mongo.updateFirst(
                theEntry,
                new Update().unset("answer").set("inFlightUntil", Instant.now().plusSeconds(60)),
                Answers.Entry.class);
        var early = count(3, key);
        assertProblem(early, 409, "request-in-flight");
        assertThat(early.headers().firstValue("Retry-After")).hasValue("1");
        mongo.updateFirst(theEntry, Update.update("inFlightUntil", Instant.EPOCH), Answers.Entry.class);
        assertThat(count(3, key).statusCode()).isEqualTo(201);
    }

    @Test
    void comparesTheFilesOfAMultipartRequest() throws Exception {
        var first = upload("one", "résumé");
        assertThat(first.statusCode()).isEqualTo(201);
        assertSame(first, upload("two", "résumé"));
        assertProblem(upload("three", "another"), 422, "idempotency-key-reused");
    }

    @Test
    void refusesAKeyThatIsNone() throws Exception {
        assertProblem(count(3, "x".repeat(129)), 400, "unreadable");
    }

    private HttpResponse<String> count(int amount, String key) throws Exception {
        return Http.post(port, path(tally), "{\"amount\":%d}".formatted(amount), "Idempotency-Key", key);
    }

    private HttpResponse<String> upload(String boundary, String file) throws Exception {
        var body = """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="a.txt"\r
                Content-Type: text/plain\r
                \r
                %2$s\r
                --%1$s--\r
                """.formatted(boundary, file);
        return Http.send(
                port,
                "POST",
                "/api/tallies/" + tally + "/files",
                BodyPublishers.ofString(body),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary,
                "Authorization",
                Http.bearer("coordinator"),
                "Idempotency-Key",
                key);
    }

    private static String path(UUID tally) {
        return "/api/tallies/" + tally + "/counts";
    }

    private int counted() {
        var document = mongo.findById(tally, Document.class, "tallies");
        return document == null ? 0 : document.getInteger("count");
    }

    private static void assertSame(HttpResponse<String> first, HttpResponse<String> again) {
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        for (var header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.headers().firstValue(header))
                    .isEqualTo(first.headers().firstValue(header));
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String kebab) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("urn:trellis:problem:" + kebab);
    }
}
