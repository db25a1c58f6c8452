package io.trellis.rotations.plan.web;

import io.trellis.rotations.plan.trial.TrialsBusy;
import io.trellis.support.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class TrialProblems {

    private static final String SECONDS = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(TrialsBusy busy) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "trials-busy", String.valueOf(busy.getMessage())));
    }
}
