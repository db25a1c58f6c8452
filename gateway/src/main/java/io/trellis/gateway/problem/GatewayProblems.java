package io.trellis.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The gateway's own failures in the services' shape; never an exception's message. */
@RestControllerAdvice
class GatewayProblems {

    private static final Logger log = LoggerFactory.getLogger(GatewayProblems.class);

    @ExceptionHandler(NoResourceFoundException.class)
    void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StandardProblems.of(HttpStatus.NOT_FOUND).write(request, response);
    }

    @ExceptionHandler({AuthenticationException.class, OAuth2AuthorizationException.class})
    void sessionExpired(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "unauthenticated",
                        "The session has ended. Sign in again; nothing was changed.")
                .write(request, response);
    }

    @ExceptionHandler(Exception.class)
    void unknown(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            StandardProblems.of(HttpStatus.valueOf(known.getStatusCode().value()))
                    .write(request, response);
            return;
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        StandardProblems.of(HttpStatus.INTERNAL_SERVER_ERROR)
                .retryAfter(Duration.ofSeconds(5))
                .write(request, response);
    }
}
