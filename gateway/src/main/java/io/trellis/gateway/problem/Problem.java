package io.trellis.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * What went wrong, as {@code application/problem+json} for programs and as a small page for a person's browser.
 *
 * @param kind kebab-case name, the part of {@code type} that clients switch on
 */
public record Problem(
        HttpStatus status,
        String kind,
        String detail,
        @Nullable Duration retryAfter) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    public static Problem of(HttpStatus status, String kind, String detail) {
        return new Problem(status, kind, detail, null);
    }

    public Problem retryAfter(Duration delay) {
        return new Problem(status, kind, detail, delay);
    }

    /** @param instance absent when the address could not be read */
    public ProblemDetail body(@Nullable String instance) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create("urn:trellis:problem:" + kind));
        body.setTitle(status.getReasonPhrase());
        if (instance != null) {
            body.setInstance(URI.create(instance));
        }
        String trace = MDC.get("traceId");
        if (trace != null) {
            body.setProperty("traceId", trace);
        }
        return body;
    }

    public ServerResponse asResponse(ServerRequest request) {
        HttpServletRequest servlet = request.servletRequest();
        var response = ServerResponse.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, seconds(retryAfter));
        }
        return wantsPage(servlet)
                ? response.contentType(HTML).body(new ProblemPage(this).html())
                : response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body(servlet.getRequestURI()));
    }

    /** Writes the answer where no handler is reached: in servlet filters and in the security layer. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds(retryAfter));
        }
        boolean page = wantsPage(request);
        response.setContentType((page ? HTML : MediaType.APPLICATION_PROBLEM_JSON).toString());
        byte[] bytes =
                page ? new ProblemPage(this).html().getBytes(StandardCharsets.UTF_8) : json(request.getRequestURI());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    byte[] json(@Nullable String instance) {
        return JSON.writeValueAsBytes(body(instance));
    }

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static String seconds(Duration delay) {
        return Long.toString(Math.max(1, (delay.toMillis() + 999) / 1000));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return false;
        }
        Enumeration<String> accept = request.getHeaders(HttpHeaders.ACCEPT);
        return accept.hasMoreElements() && accept.nextElement().contains(MediaType.TEXT_HTML_VALUE);
    }
}
