package io.trellis.gateway.limit;

import io.trellis.gateway.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body over the limit: by its announced length at once, and while it streams where none is announced. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class BodyLimit extends OncePerRequestFilter {

    static final Problem TOO_LARGE = Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "content-too-large",
            "The request is larger than what is accepted here. Nothing was stored.");

    private final LimitSettings settings;

    BodyLimit(LimitSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DataSize limit = isUpload(request) ? settings.upload() : settings.body();
        if (request.getContentLengthLong() > limit.toBytes()) {
            TOO_LARGE.write(request, response);
            return;
        }
        chain.doFilter(new CountedBody(request, limit.toBytes()), response);
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/form-data");
    }
}
