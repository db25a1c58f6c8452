package io.trellis.support.sample;

import io.trellis.localstack.testing.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Requests as they come over the wire. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final Map<String, String> BEARERS = new ConcurrentHashMap<>();

    private Http() {}

    /** @param headers name, value, name, value… */
    public static HttpResponse<String> send(int port, String method, String path, BodyPublisher body, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    public static HttpResponse<String> post(int port, String path, String json, String... headers) throws Exception {
        var all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        all[2] = "Authorization";
        all[3] = bearer("coordinator");
        return send(port, "POST", path, BodyPublishers.ofString(json), all);
    }

    public static String bearer(String... roles) {
        return bearerOf("dana.whitfield", roles);
    }

    /** Signed once per person and roles, as signing takes longer than the request. */
    public static String bearerOf(String subject, String... roles) {
        return BEARERS.computeIfAbsent(
                subject + List.of(roles), _ -> "Bearer " + TestIssuer.shared().token(subject, roles));
    }
}
