package io.trellis.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ApiTests {

    private static final String AWAY = """
            {"type":"urn:trellis:problem:kafka-away","title":"Kafka away","status":503,"detail":"Kafka does not answer."}""";

    /** What is answered, in order; the last one again and again. */
    private final Queue<Answer> answers = new ArrayDeque<>();

    private HttpServer platform;

    private record Answer(int status, String body) {}

    @BeforeEach
    void listen() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/token", exchange -> send(exchange, new Answer(200, "{\"access_token\":\"t\"}")));
        platform.createContext(
                "/api", exchange -> send(exchange, answers.size() > 1 ? answers.remove() : answers.element()));
        platform.start();
    }

    @AfterEach
    void close() {
        platform.stop(0);
    }

    @Test
    void saysAtOnceWhatWasAnswered() {
        answers.addAll(List.of(new Answer(503, AWAY), new Answer(200, "{}")));

        assertThatExceptionOfType(Untellable.class)
                .isThrownBy(() -> new Api(url(), url(), url()).get("kit.larsen", "/api/letters"))
                .withMessage("GET /api/letters was answered with 503 Kafka away: Kafka does not answer.");
        assertThat(answers).as("asked for once").hasSize(1);
    }

    @Test
    void aStoryWaitsUntilItCanBeToldOn() throws Exception {
        answers.addAll(List.of(new Answer(503, AWAY), new Answer(429, ""), new Answer(200, "{\"told\":true}")));

        assertThat(Api.patient(url(), url(), url())
                        .get("kit.larsen", "/api/letters")
                        .get("told")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void namesEveryFieldThatIsNotValid() {
        answers.add(new Answer(422, """
                {"title":"Validation","detail":"Some fields are not valid.","errors":[{"pointer":"/name","detail":"must not be blank"}]}"""));

        assertThatExceptionOfType(Untellable.class)
                .isThrownBy(() -> new Api(url(), url(), url()).get("kit.larsen", "/api/letters"))
                .withMessageEndingWith("422 Validation: Some fields are not valid. /name must not be blank");
    }

    @Test
    void saysThatNobodyListens() {
        String gone = url();
        platform.stop(0);

        assertThatExceptionOfType(Untellable.class)
                .isThrownBy(() -> new Api(gone, gone, gone).get("kit.larsen", "/api/letters"))
                .withMessage("POST " + gone + "/token reached nobody");
    }

    private String url() {
        return "http://localhost:" + platform.getAddress().getPort();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Retry-After", "0");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
