package io.trellis.support.problem;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Makes problem details of this platform's types, {@code urn:trellis:problem:<kebab>}. */
public final class Problems {
    private static final String TYPE = "urn:trellis:problem:";

    private Problems() {}

    public static ProblemDetail of(HttpStatus status, String kebab, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + kebab));
        problem.setTitle(title(kebab));
        return problem;
    }

    static boolean isOurs(ProblemDetail problem) {
        var type = problem.getType();
        return type != null && type.toString().startsWith(TYPE);
    }

    private static String title(String kebab) {
        return Character.toUpperCase(kebab.charAt(0)) + kebab.substring(1).replace('-', ' ');
    }
}
