package io.trellis.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Keeps cookies and follows nothing by itself, so that each redirect can be looked at. */
final class Browser {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final String gateway;

    Browser(int port) {
        this("http://localhost:" + port, null);
    }

    private Browser(String gateway, Browser other) {
        this.gateway = gateway;
        if (other != null) {
            other.cookies
                    .getCookieStore()
                    .getCookies()
                    .forEach(cookie -> cookies.getCookieStore().add(URI.create(gateway), copy(cookie)));
        }
    }

    private static HttpCookie copy(HttpCookie cookie) {
        HttpCookie copy = new HttpCookie(cookie.getName(), cookie.getValue());
        copy.setPath("/");
        copy.setVersion(0);
        return copy;
    }

    /** The same person's browser, sent by a balancer to another replica. */
    Browser at(int port) {
        return new Browser("http://localhost:" + port, this);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> postChunked(String path, InputStream body, String... headers) {
        return send(request(path, headers)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build());
    }

    HttpResponse<InputStream> stream(String path, String... headers) {
        try {
            return http.send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Follows redirects, to the issuer and back, until a page answers. */
    HttpResponse<String> follow(String path) {
        HttpResponse<String> response = get(path);
        for (int hop = 0; hop < 10 && response.statusCode() / 100 == 3; hop++) {
            URI next = response.uri()
                    .resolve(response.headers().firstValue("location").orElseThrow());
            if (next.getPath().equals("/app/")) {
                return response;
            }
            response = send(HttpRequest.newBuilder(next).build());
        }
        return response;
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create(path.startsWith("http") ? path : gateway + path))
                .timeout(Duration.ofSeconds(30));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
