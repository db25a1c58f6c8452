package io.trellis.rotations.http;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers with the resource and its revision as {@code ETag}. */
public final class Tagged {

    private Tagged() {}

    public static <T> ResponseEntity<T> ok(T body, long revision) {
        return ResponseEntity.ok().eTag(tag(revision)).body(body);
    }

    public static <T> ResponseEntity<T> created(String location, T body, long revision) {
        return ResponseEntity.created(URI.create(location)).eTag(tag(revision)).body(body);
    }

    public static <T> ResponseEntity<T> accepted(String location, T body, long revision) {
        return ResponseEntity.accepted()
                .location(URI.create(location))
                .eTag(tag(revision))
                .body(body);
    }

    private static String tag(long revision) {
        return "\"" + revision + "\"";
    }
}
