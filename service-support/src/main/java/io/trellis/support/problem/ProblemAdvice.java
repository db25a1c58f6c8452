package io.trellis.support.problem;

import io.trellis.support.state.IllegalTransition;
import io.trellis.support.transaction.Retrying;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What no endpoint answers for itself. Details of Spring's own exceptions are replaced: they quote the request. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ProblemDetail on(NotFound failure) {
        return Problems.of(HttpStatus.NOT_FOUND, "not-found", text(failure));
    }

    @ExceptionHandler
    ProblemDetail on(RuleRefused failure) {
        return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, failure.type(), text(failure));
    }

    @ExceptionHandler
    ProblemDetail on(Conflict failure) {
        return Problems.of(HttpStatus.CONFLICT, failure.type(), text(failure));
    }

    @ExceptionHandler
    ProblemDetail on(IllegalTransition failure) {
        var problem = Problems.of(HttpStatus.CONFLICT, "illegal-transition", text(failure));
        problem.setProperty("current", failure.current().name());
        problem.setProperty(
                "allowed", failure.allowed().stream().map(Enum::name).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(StaleRevision failure) {
        var problem = Problems.of(HttpStatus.PRECONDITION_FAILED, "stale-revision", text(failure));
        problem.setProperty("current", failure.current());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(OptimisticLockingFailureException failure) {
        return Problems.of(
                HttpStatus.PRECONDITION_FAILED, "stale-revision", "This was changed in the meantime. Read it again.");
    }

    @ExceptionHandler
    ProblemDetail on(AuthenticationException failure) {
        return unauthenticated();
    }

    @ExceptionHandler
    ProblemDetail on(AccessDeniedException failure) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? unauthenticated()
                : Problems.of(HttpStatus.FORBIDDEN, "forbidden", "Your roles do not allow this.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(DataAccessResourceFailureException failure) {
        log.warn("The database did not answer.", failure);
        return unavailable("The database does not answer. Try again in a moment.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(TimeoutException failure) {
        log.warn("Kafka did not answer.", failure);
        return unavailable("Kafka does not answer. Try again in a moment.");
    }

    @ExceptionHandler
    ProblemDetail on(MultipartException failure) {
        return StandardProblems.of(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Exception failure, HttpServletRequest request) {
        if (Retrying.isTransient(failure)) {
            log.warn("{} {} gave way to another transaction.", request.getMethod(), request.getRequestURI(), failure);
            return unavailable("Somebody else is changing the same. Try again in a moment.");
        }
        log.error("{} {} failed.", request.getMethod(), request.getRequestURI(), failure);
        return ResponseEntity.internalServerError()
                .body(Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong on our side."));
    }

    private static ResponseEntity<ProblemDetail> unavailable(String detail) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail));
    }

    private static ProblemDetail unauthenticated() {
        return Problems.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid bearer token is needed.");
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(InvalidFields.of((BindException) failure), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return failure.isForReturnValue()
                ? handleExceptionInternal(failure, null, headers, status, request)
                : invalid(InvalidFields.of(failure), headers);
    }

    private static ResponseEntity<Object> invalid(List<InvalidFields.Field> errors, HttpHeaders headers) {
        var problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "validation", "Some fields are not valid.");
        problem.setProperty("errors", errors);
        return new ResponseEntity<>(problem, headers, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        var status = HttpStatus.valueOf(code.value());
        if (status.is5xxServerError()) {
            log.error("A request failed.", failure);
        }
        return new ResponseEntity<>(problem(failure, status), headers, status);
    }

    private static ProblemDetail problem(Exception failure, HttpStatus status) {
        return failure instanceof ErrorResponse ours && Problems.isOurs(ours.getBody())
                ? ours.getBody()
                : StandardProblems.of(status);
    }

    private static String text(RuntimeException failure) {
        return String.valueOf(failure.getMessage());
    }
}
