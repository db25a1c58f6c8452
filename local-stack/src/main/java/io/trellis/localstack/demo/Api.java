package io.trellis.localstack.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's API as the demo people use it: through the gateway, each with a token of their own. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Pattern LINK_TOKEN = Pattern.compile("/sign-in/candidate\\?token=([\\w.~-]+)");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String gateway;
    private final String issuer;
    private final String mail;
    private final Duration patience;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** Says at once what the platform answers: somebody waits for it. */
    public Api(String gateway, String issuer, String mail) {
        this(gateway, issuer, mail, Duration.ZERO);
    }

    /** @param patience for how long to send again what the platform asks to send later */
    Api(String gateway, String issuer, String mail, Duration patience) {
        this.gateway = gateway;
        this.issuer = issuer;
        this.mail = mail;
        this.patience = patience;
    }

    /** Goes on for a minute when the platform asks for that: a story is to be told to its end. */
    public static Api patient(String gateway, String issuer, String mail) {
        return new Api(gateway, issuer, mail, Duration.ofSeconds(60));
    }

    public JsonNode get(String subject, String path) throws IOException, InterruptedException {
        return send(path, as(subject, path).GET());
    }

    /** @param step names the command: the same step is the same idempotency key */
    public JsonNode post(String subject, String path, Object body, String step)
            throws IOException, InterruptedException {
        return send(
                path,
                as(subject, path)
                        .header("Idempotency-Key", key(step))
                        .header("Content-Type", "application/json")
                        .POST(json(body)));
    }

    JsonNode put(String subject, String path, Object body, long revision) throws IOException, InterruptedException {
        return send(
                path,
                as(subject, path)
                        .header("If-Match", "\"" + revision + "\"")
                        .header("Content-Type", "application/json")
                        .PUT(json(body)));
    }

    /** For commands that depend on what the caller has seen. */
    JsonNode post(String subject, String path, Object body, String step, long revision)
            throws IOException, InterruptedException {
        return send(
                path,
                as(subject, path)
                        .header("If-Match", "\"" + revision + "\"")
                        .header("Idempotency-Key", key(step))
                        .header("Content-Type", "application/json")
                        .POST(json(body)));
    }

    /** An application as a candidate sends it, without an account. */
    public JsonNode apply(Object application, byte[] resume, String step) throws IOException, InterruptedException {
        String boundary = "trellis-" + key(step);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"application\"\r\n"
                        + "Content-Type: application/json\r\n\r\n" + JSON.writeValueAsString(application) + "\r\n--"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"resume\"; filename=\"resume.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(resume);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(
                "/api/applications",
                HttpRequest.newBuilder(URI.create(gateway + "/api/applications"))
                        .header("Idempotency-Key", key(step))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A browser in which the candidate with this address has followed the mailed link. */
    Candidate signIn(String address) throws IOException, InterruptedException {
        int before = letters(address).size();
        send(
                "/api/candidate-links",
                HttpRequest.newBuilder(URI.create(gateway + "/api/candidate-links"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(json(Map.of("mail", address))));
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode letters = letters(address);
            for (int i = 0; i < letters.size() - before; i++) {
                Matcher token = LINK_TOKEN.matcher(letters.get(i).get("text").asString());
                if (token.find()) {
                    Candidate candidate = new Candidate();
                    candidate.submit("/sign-in/candidate?token=" + token.group(1));
                    return candidate;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new Untellable("the sign-in mail to " + address, 0, "did not arrive");
    }

    private JsonNode letters(String address) throws IOException, InterruptedException {
        String url = mail + "/mails.json?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        return send(url, HttpRequest.newBuilder(URI.create(url)).GET());
    }

    /** A candidate's browser: it keeps cookies and sends forms from the same origin. */
    final class Candidate {
        private final HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();

        void submit(String path) throws IOException, InterruptedException {
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(URI.create(gateway + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Sec-Fetch-Site", "same-origin")
                            .POST(BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new Untellable(
                        "POST " + path.replaceAll("token=.*", "token=…"), answer.statusCode(), answer.body());
            }
        }
    }

    private HttpRequest.Builder as(String subject, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(gateway + path)).header("Authorization", "Bearer " + token(subject));
    }

    private String token(String subject) throws IOException, InterruptedException {
        String known = tokens.get(subject);
        if (known != null) {
            return known;
        }
        String form = "grant_type=password&client_id=trellis-demo&client_secret=none&password=none&username=" + subject;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        String token = send(issuer, request).get("access_token").asString();
        tokens.put(subject, token);
        return token;
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static String key(String step) {
        return UUID.nameUUIDFromBytes(("trellis demo " + step).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Sends it, again after a while when the platform asks for that and there is time. */
    private JsonNode send(String what, HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.timeout(TIMEOUT).build();
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            HttpResponse<String> answer = answer(request);
            int status = answer.statusCode();
            boolean later = status == 429 || status == 503;
            if (later && System.nanoTime() < deadline) {
                TimeUnit.SECONDS.sleep(
                        answer.headers().firstValueAsLong("Retry-After").orElse(1));
                continue;
            }
            if (status >= 400) {
                throw new Untellable(request.method() + " " + what, status, answer.body());
            }
            return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        }
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new Untellable(request.method() + " " + request.uri(), 0, "reached nobody");
        }
    }
}
