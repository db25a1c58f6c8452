package io.trellis.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A limit that is found out only while the body streams through. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LimitProblems {

    @ExceptionHandler(BodyTooLarge.class)
    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BodyLimit.TOO_LARGE.write(request, response);
    }
}
