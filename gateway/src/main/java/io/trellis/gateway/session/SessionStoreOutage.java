package io.trellis.gateway.session;

import io.trellis.gateway.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands outside the session filter: a store that is away is an outage to wait out, not an unknown error. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SessionStoreOutage extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessResourceFailureException away) {
            if (response.isCommitted()) {
                throw away;
            }
            response.reset();
            Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "sessions-unavailable",
                            "Sign-in sessions cannot be read right now. Nothing was changed.")
                    .retryAfter(Duration.ofSeconds(5))
                    .write(request, response);
        }
    }
}
