package io.trellis.gateway.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What Tomcat refuses before anything of the gateway is asked, such as a request line that is none. Nothing of such a
 * request is worth repeating. Made by Tomcat, by its name.
 */
public final class UnreadableRequests extends ErrorReportValve {

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

    private static void write(Problem problem, Response response) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var writer = response.getReporter();
        if (writer != null) {
            writer.write(new String(problem.json(null), StandardCharsets.UTF_8));
            response.finishResponse();
        }
    }
}
