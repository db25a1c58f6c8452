package io.trellis.system;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform answered; {@code body} is null where there was none or it was no JSON. */
public record Answer(String request, int status, JsonNode body, HttpHeaders headers) {

    static Answer of(HttpRequest request, HttpResponse<String> response, JsonMapper json) {
        boolean isJson =
                response.headers().firstValue("content-type").orElse("").contains("json");
        JsonNode body = isJson ? json.readTree(response.body()) : json.nullNode();
        return new Answer(request.method() + " " + request.uri(), response.statusCode(), body, response.headers());
    }

    /** This answer, when it is a success; fails otherwise with what was asked and answered. */
    public Answer ok() {
        if (status / 100 != 2) {
            throw new AssertionError(request + " answered " + status + " " + body);
        }
        return this;
    }

    String id() {
        return text("id");
    }

    String text(String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) {
            throw new AssertionError(request + " answered without '" + field + "': " + body);
        }
        return value.asString();
    }

    String etag() {
        return headers.firstValue("etag").orElseThrow(() -> new AssertionError(request + " answered without an ETag"));
    }

    /** The last part of a problem's {@code type}. */
    String problem() {
        return text("type").substring("urn:trellis:problem:".length());
    }
}
