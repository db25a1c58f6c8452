package io.trellis.support.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What filters and the container refuse before a controller is found; browsers get a service's own error views. */
final class ErrorPage extends BasicErrorController {
    private final TraceIds traces;

    ErrorPage(ErrorAttributes attributes, List<ErrorViewResolver> views, TraceIds traces) {
        super(attributes, new ErrorProperties(), views);
        this.traces = traces;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        var problem = StandardProblems.of(getStatus(request));
        var body = new LinkedHashMap<String, Object>();
        body.put("type", String.valueOf(problem.getType()));
        body.put("title", String.valueOf(problem.getTitle()));
        body.put("status", problem.getStatus());
        body.put("detail", String.valueOf(problem.getDetail()));
        body.put("instance", String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        body.put("traceId", traces.current());
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
