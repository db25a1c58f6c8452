package io.trellis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.support.sample.Http;
import io.trellis.support.sample.OnSample;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser refuses to follow a form to another address than that of the page, such as a service's own port. */
@OnSample
class RedirectsIT {
    @LocalServerPort
    private int port;

    @Test
    void nameAPathAndNoAddressWhateverTheRequestClaims() throws Exception {
        var answer = Http.send(
                port,
                "GET",
                "/api/tallies/first",
                BodyPublishers.noBody(),
                "Authorization",
                Http.bearer("mentor"),
                "X-Forwarded-Host",
                "elsewhere.example");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/tallies?limit=1");
    }
}
