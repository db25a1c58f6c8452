package io.trellis.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.localstack.testing.Wire;
import io.trellis.support.sample.OnSample;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What the server refuses before anything of a service is asked. */
@OnSample
class UnreadableRequestsIT {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            GET /a|b HTTP/1.1         ; Host: localhost               ; 400
            GET /%zz HTTP/1.1         ; Host: localhost               ; 400
            G@T / HTTP/1.1            ; Host: localhost               ; 400
            GET / HTTP/9.9            ; Host: localhost               ; 505
            GET / HTTP/1.1            ; Accept: */*                   ; 400
            GET / HTTP/1.1            ; Host: a/b                     ; 400
            POST / HTTP/1.1           ; Host: localhost{n}Content-Length: x ; 400
            POST / HTTP/1.1           ; Host: localhost{n}Transfer-Encoding: folded ; 501
            GET / HTTP/1.1            ; Host: localhost{n}X-Large: {large} ; 400
            """)
    void areAnsweredInTheOneShape(String line, String headers, int status) throws IOException {
        var request = "%s{n}%s{n}Connection: close{n}{n}"
                .formatted(line, headers)
                .replace("{n}", "\r\n")
                .replace("{large}", "x".repeat(8_500));

        var answer = Wire.answer(port, request);

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("\r\nContent-Type: application/problem+json")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("<");
        var problem = new JsonMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(problem.path("type").asString()).isEqualTo("urn:trellis:problem:unreadable");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
    }
}
