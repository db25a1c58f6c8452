package io.trellis.planner.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.trellis.planner.Cohort;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The published schema accepts what the reader accepts and refuses what it refuses. */
class CohortSchemaTests {

    private static final Path PUBLISHED =
            Path.of("..", "contracts", "src", "main", "resources", "planner", "cohort.v1.schema.json");

    private final Schema schema = schema();

    @Test
    void acceptsEveryCohortThatIsWritten() throws IOException {
        assertAccepted(Files.readString(Path.of("..", "examples", "spring-2027.json")));
        assertAccepted(CohortFiles.json(CohortGenerator.generate(Recipe.of(20, 10, 3, 1))));
        for (long seed = 0; seed < 200; seed++) {
            Cohort cohort = RandomCohorts.of(seed);
            if (CohortCheck.findings(cohort).isEmpty()) {
                assertAccepted(CohortFiles.json(cohort));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"seats\": 1",
                "\"max\": -1",
                "\"max\": 1.5",
                "\"max\": \"1\"",
                "\"team\": \"\"",
                "\"periods\": [1]",
                "\"exposure\": {\"data\": \"much\"}"
            })
    void refusesWhatTheReaderRefuses(String member) {
        String json = """
                {"periods": [{"id": "p"}], "teams": [{"id": "a"}], "associates": [{"id": "m"}],
                 "slots": [{"team": "a", "periods": ["p"], %s}]}
                """;
        String valid = json.formatted("\"max\": 1");
        assertAccepted(valid);
        String broken = json.formatted(member)
                .replace("\"team\": \"a\", ", member.contains("team") ? "" : "\"team\": \"a\", ")
                .replace("\"periods\": [\"p\"], ", member.contains("periods") ? "" : "\"periods\": [\"p\"], ");
        assertThat(schema.validate(JsonMapper.shared().readTree(broken))).isNotEmpty();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> CohortFiles.parse("c", broken)))
                .isInstanceOf(InputRejected.class);
    }

    private void assertAccepted(String json) {
        assertThat(schema.validate(JsonMapper.shared().readTree(json))).isEmpty();
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JsonMapper.shared().readTree(Files.readString(PUBLISHED)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
