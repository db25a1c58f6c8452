package io.trellis.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The committed document of a service's interface is the one its code generates. */
public final class OpenApiDrift {
    private static final String WRITE = "trellis.openapi.write";

    private OpenApiDrift() {}

    /** Fails on any difference; {@code -Dtrellis.openapi.write=true} writes the document instead. */
    public static void check(MockMvcTester mvc, String service) {
        var generated = generated(mvc);
        var committed = Path.of("..", "contracts", "src", "main", "resources", "openapi", service + ".yaml");
        try {
            if (Boolean.getBoolean(WRITE)) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, generated);
            }
            assertThat(generated)
                    .as("%s; if the change is meant, run with -D%s=true and commit", committed, WRITE)
                    .isEqualTo(Files.readString(committed));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String generated(MockMvcTester mvc) {
        var answer = mvc.get().uri("/v3/api-docs.yaml").exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
