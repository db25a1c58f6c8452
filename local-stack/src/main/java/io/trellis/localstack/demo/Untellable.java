package io.trellis.localstack.demo;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform refused, in its own words. */
public final class Untellable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final int status;

    /**
     * @param status 0 when nothing was answered
     * @param answer a problem in JSON, or whatever else came; without a status, what happened instead
     */
    Untellable(String step, int status, String answer) {
        super(step + (status == 0 ? " " : " was answered with " + status + " ") + words(answer));
        this.status = status;
    }

    int status() {
        return status;
    }

    private static String words(String answer) {
        try {
            JsonNode problem = JSON.readTree(answer);
            String words = Stream.of("title", "detail")
                    .flatMap(part -> problem.path(part).stringValueOpt().stream())
                    .collect(Collectors.joining(": "));
            String fields = problem.path("errors")
                    .valueStream()
                    .map(error -> " " + error.path("pointer").asString("") + " "
                            + error.path("detail").asString(""))
                    .collect(Collectors.joining());
            return words.isEmpty() ? answer : words + fields;
        } catch (JacksonException e) {
            return answer;
        }
    }
}
