package io.trellis.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.trellis.gateway.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Token buckets per client: by bearer token where there is one, else by address, so that a shared office address does
 * not throttle signed-in API clients. Each replica counts for itself; exact limits over replicas need a shared store.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RateLimit extends OncePerRequestFilter {

    private static final int CLIENTS = 100_000;

    private final LimitSettings settings;
    private final Cache<String, Bucket> requests = bounded(Duration.ofMinutes(10));
    private final Cache<String, Bucket> links = bounded(Duration.ofHours(2));

    RateLimit(LimitSettings settings) {
        this.settings = settings;
    }

    private static Cache<String, Bucket> bounded(Duration idle) {
        return Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterAccess(idle)
                .build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe = requests.get(client(request), _ -> perSecond()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed() && asksForMail(request)) {
            probe = links.get(request.getRemoteAddr(), _ -> perHour()).tryConsumeAndReturnRemaining(1);
        }
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "More requests than this client may send. Nothing was changed.")
                .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()))
                .write(request, response);
    }

    private static String client(HttpServletRequest request) {
        String bearer = request.getHeader(HttpHeaders.AUTHORIZATION);
        return bearer == null ? request.getRemoteAddr() : Integer.toHexString(bearer.hashCode()) + bearer.length();
    }

    private static boolean asksForMail(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && (request.getRequestURI().equals("/api/candidate-links")
                        || request.getRequestURI().equals("/my/sign-in"));
    }

    private Bucket perSecond() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.burst())
                        .refillGreedy(settings.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

    private Bucket perHour() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.linksPerHour())
                        .refillGreedy(settings.linksPerHour(), Duration.of(1, TimeUnit.HOURS.toChronoUnit())))
                .build();
    }
}
