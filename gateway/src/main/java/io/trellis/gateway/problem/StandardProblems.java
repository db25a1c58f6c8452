package io.trellis.gateway.problem;

import org.springframework.http.HttpStatus;

/** What there is to say of a failure of which only the status is known. */
final class StandardProblems {

    private StandardProblems() {}

    static Problem of(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND) {
            return Problem.of(status, "not-found", "There is nothing at this address.");
        }
        if (status.is4xxClientError()
                || status == HttpStatus.NOT_IMPLEMENTED
                || status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED) {
            return Problem.of(status, "bad-request", "The request cannot be understood at this address.");
        }
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "Something failed here that should not. The trace id helps those who run this to find it.");
    }
}
