package io.trellis.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.trellis.gateway.limit.BodyTooLarge;
import io.trellis.gateway.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Stands before one service: a circuit breaker over its failures, one retry of a read whose connection failed, and
 * 503 or 504 with {@code Retry-After} instead of an exception.
 */
final class UpstreamGuard implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final String service;
    private final CircuitBreaker breaker;
    private final RetryBudget budget;

    UpstreamGuard(String service, CircuitBreaker breaker, RetryBudget budget) {
        this.service = service;
        this.breaker = breaker;
        this.budget = budget;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        budget.deposit();
        try {
            return guarded(request, next);
        } catch (IOException | UncheckedIOException | ResourceAccessException failure) {
            if (BodyTooLarge.caused(failure)) {
                throw failure;
            }
            if (mayRetry(request) && !isTimeout(failure) && budget.withdraw()) {
                return retried(request, next);
            }
            return answer(request, failure);
        } catch (CallNotPermittedException open) {
            return unavailable(
                    request,
                    breaker.getCircuitBreakerConfig()
                            .getWaitIntervalFunctionInOpenState()
                            .apply(1));
        }
    }

    private ServerResponse retried(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return guarded(request, next);
        } catch (IOException | UncheckedIOException | ResourceAccessException failure) {
            return answer(request, failure);
        } catch (CallNotPermittedException open) {
            return unavailable(
                    request,
                    breaker.getCircuitBreakerConfig()
                            .getWaitIntervalFunctionInOpenState()
                            .apply(1));
        }
    }

    private ServerResponse guarded(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        breaker.acquirePermission();
        long start = System.nanoTime();
        try {
            ServerResponse response = next.handle(request);
            if (isOutage(response.statusCode())) {
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, new IOException("outage"));
            } else {
                breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
            return response;
        } catch (Exception failure) {
            if (BodyTooLarge.caused(failure)) {
                breaker.releasePermission();
                throw failure;
            }
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
            throw failure;
        }
    }

    private static boolean isOutage(HttpStatusCode status) {
        return status.value() >= HttpStatus.BAD_GATEWAY.value() && status.value() <= HttpStatus.GATEWAY_TIMEOUT.value();
    }

    private static boolean mayRetry(ServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    private ServerResponse answer(ServerRequest request, Exception failure) {
        return isTimeout(failure)
                ? Problem.of(
                                HttpStatus.GATEWAY_TIMEOUT,
                                "upstream-timeout",
                                "The " + service
                                        + " service did not answer in time. What was sent may still take effect; the same Idempotency-Key makes repeating it safe.")
                        .retryAfter(Duration.ofSeconds(2))
                        .asResponse(request)
                : unavailable(request, Duration.ofSeconds(2).toMillis());
    }

    private ServerResponse unavailable(ServerRequest request, long retryAfterMillis) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "upstream-unavailable",
                        "The " + service + " service cannot be reached right now. Nothing was changed.")
                .retryAfter(Duration.ofMillis(retryAfterMillis))
                .asResponse(request);
    }

    private static boolean isTimeout(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException
                    && !(cause instanceof java.net.http.HttpConnectTimeoutException)) {
                return true;
            }
        }
        return false;
    }
}
