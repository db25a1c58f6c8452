package io.trellis.support.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The problems that HTTP itself knows, one fixed text each. */
final class StandardProblems {
    private StandardProblems() {}

    static ProblemDetail of(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> Problems.of(status, "unauthenticated", "A valid bearer token is needed.");
            case FORBIDDEN -> Problems.of(status, "forbidden", "Your roles do not allow this.");
            case NOT_FOUND -> Problems.of(status, "not-found", "There is no such resource.");
            case METHOD_NOT_ALLOWED ->
                Problems.of(status, "method-not-allowed", "This resource does not know that method.");
            case NOT_ACCEPTABLE -> Problems.of(status, "not-acceptable", "None of the accepted types can be produced.");
            case CONTENT_TOO_LARGE -> Problems.of(status, "content-too-large", "The request is larger than allowed.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problems.of(status, "unsupported-media-type", "This resource does not read that content type.");
            case SERVICE_UNAVAILABLE -> Problems.of(status, "unavailable", "Try again in a moment.");
            case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> unreadable(status);
            default ->
                status.is4xxClientError()
                        ? unreadable(status)
                        : Problems.of(status, "internal", "Something went wrong on our side.");
        };
    }

    private static ProblemDetail unreadable(HttpStatus status) {
        return Problems.of(status, "unreadable", "The request could not be understood.");
    }
}
