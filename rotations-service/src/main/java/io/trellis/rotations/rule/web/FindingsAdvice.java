package io.trellis.rotations.rule.web;

import io.trellis.rotations.rule.InputRefused;
import io.trellis.support.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class FindingsAdvice {

    @ExceptionHandler
    ProblemDetail refused(InputRefused refused) {
        var problem = Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "validation",
                "%d things have to change.".formatted(refused.findings().size()));
        problem.setProperty("errors", refused.findings());
        return problem;
    }
}
