package io.trellis.gateway.problem;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** What a filter refuses before a handler is found, such as an address that the firewall keeps out. */
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer known ? HttpStatus.valueOf(known) : HttpStatus.NOT_FOUND;
        try (var _ = MDC.putCloseable("traceId", traceId(request))) {
            StandardProblems.of(status).write(asAskedFor(request), response);
        }
    }

    /** The container asks for this page once the trace of the request is no longer the current one. */
    private static String traceId(HttpServletRequest request) {
        return ServerHttpObservationFilter.findObservationContext(request)
                .map(context -> context.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(span -> span.context().traceId())
                .orElse("");
    }

    private static HttpServletRequest asAskedFor(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                ? new HttpServletRequestWrapper(request) {
                    /** With one slash in front: with two, its first word would be taken for a host. */
                    @Override
                    public String getRequestURI() {
                        return address.replaceFirst("^/+", "/");
                    }
                }
                : request;
    }
}
