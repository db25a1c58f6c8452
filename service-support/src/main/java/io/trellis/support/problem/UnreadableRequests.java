package io.trellis.support.problem;

import java.io.IOException;
import java.util.LinkedHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Tomcat refuses before anything of a service is asked, such as a request line that is none. Nothing of such a request
 * is worth repeating, and no trace has begun. Made by Tomcat, by its name.
 */
public final class UnreadableRequests extends ErrorReportValve {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var status = HttpStatus.resolve(response.getStatus());
        try {
            write(StandardProblems.of(status == null ? HttpStatus.BAD_REQUEST : status), response);
        } catch (IOException _) {
            return; // whoever asked has gone
        }
    }

    private static void write(ProblemDetail problem, Response response) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", String.valueOf(problem.getType()));
        body.put("title", String.valueOf(problem.getTitle()));
        body.put("status", problem.getStatus());
        body.put("detail", String.valueOf(problem.getDetail()));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var writer = response.getReporter();
        if (writer != null) {
            writer.write(JSON.writeValueAsString(body));
            response.finishResponse();
        }
    }
}
