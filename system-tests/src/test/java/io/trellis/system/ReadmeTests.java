package io.trellis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadmeTests {

    @Test
    void findsWhatIsToBeTyped() {
        Readme readme = new Readme("""
                Call `mvn verify` with `mongod` on `PATH`; `./trellis up` says more.

                    ./trellis up      # everything
                    make "# all" it

                | then | does |
                | --- | --- |
                | `./trellis status` · `logs [part]` | `none` of it |

                ```mermaid
                    mvn clean
                ```
                """, Set.of("mvn", "./trellis")::contains);

        assertThat(readme.commands())
                .containsExactlyInAnyOrder(
                        "mvn verify", "./trellis up", "make \"# all\" it", "./trellis status", "./trellis logs [part]");
    }
}
