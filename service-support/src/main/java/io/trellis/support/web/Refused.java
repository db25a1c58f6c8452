package io.trellis.support.web;

import io.trellis.support.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A request that is refused before it reaches a use case. */
public final class Refused extends ErrorResponseException {
    public Refused(HttpStatus status, String kebab, String detail) {
        super(status, Problems.of(status, kebab, detail), null);
    }
}
