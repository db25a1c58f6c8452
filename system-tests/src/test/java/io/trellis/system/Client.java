package io.trellis.system;

import io.trellis.localstack.stack.Addresses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who speaks to the platform's API with a bearer token, or with none. */
public final class Client {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final @Nullable String token;

    private Client(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    static Client anonymous(Addresses addresses) {
        return new Client(addresses.gatewayUrl(), null);
    }

    static Client signedIn(Addresses addresses, String subject) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(addresses.issuerUrl() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=scripts&client_secret=local-only&scope=openid&password=-&username="
                                + subject))
                .build();
        Answer answer = send(request);
        return new Client(
                addresses.gatewayUrl(), answer.ok().body().get("access_token").asString());
    }

    /** The same door with another token. */
    Client holding(String other) {
        return new Client(base, other);
    }

    /** The same person at another door, such as a service's own port. */
    public Client at(String address) {
        return new Client(address, token);
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(json(body))
                .build());
    }

    /** A change of exactly the state that was read. */
    Answer post(String path, Object body, String etag) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .POST(json(body))
                .build());
    }

    Answer post(String path) {
        return post(path, Map.of());
    }

    Answer put(String path, Object body, String etag) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .PUT(json(body))
                .build());
    }

    /** Sends an application with its résumé, as the form and API clients do. */
    public Answer apply(Object application, byte[] resume) {
        return apply(application, resume, UUID.randomUUID().toString());
    }

    Answer apply(Object application, byte[] resume, String idempotencyKey) {
        String boundary = "trellis-" + UUID.randomUUID();
        return send(request("/api/applications")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofByteArray(multipart(boundary, application, resume)))
                .build());
    }

    private static byte[] multipart(String boundary, Object application, byte[] resume) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"application\"\r\nContent-Type: application/json\r\n\r\n%s\r\n"
                                .formatted(boundary, JSON.writeValueAsString(application)))
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"resume\"; filename=\"resume.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
                                .formatted(boundary))
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(resume);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        return token == null ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return Answer.of(request, response, JSON);
        } catch (IOException broken) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + ": " + broken, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
