package io.trellis.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every event is described by a schema that its golden example meets and that refuses what it should. */
class EventSchemasTests {

    private static final Path EVENTS = Path.of("src/main/resources/events");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> ENVELOPE = Set.of("type", "eventId", "occurredAt", "revision", "actor");
    private static final Set<String> PERSONAL = Set.of("name", "mail", "email", "phone", "address", "note", "text");

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<Path> schemas() throws IOException {
        return Files.walk(EVENTS).filter(file -> file.toString().endsWith(".schema.json"));
    }

    static Stream<Path> goldens() throws IOException {
        return Files.walk(EVENTS)
                .filter(file -> file.toString().endsWith(".json"))
                .filter(file -> !file.toString().endsWith(".schema.json"));
    }

    @Test
    void coverEveryServiceThatSpeaks() throws IOException {
        try (Stream<Path> services = Files.list(EVENTS)) {
            assertThat(services.map(service -> service.getFileName().toString()))
                    .contains("jobs", "candidates", "rotations");
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void acceptTheirGoldenExample(Path golden) {
        assertThat(errors(golden, read(golden))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void haveAGoldenExampleNamedLikeTheirType(Path schema) {
        Path golden = schema.resolveSibling(schema.getFileName().toString().replace(".schema.json", ".json"));

        assertThat(golden).exists();
        assertThat(schema.getFileName().toString())
                .isEqualTo(kebab(read(golden).get("type").asString()) + ".v1.schema.json");
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void carryTheEnvelopeAndNobodysPersonalData(Path golden) {
        JsonNode event = read(golden);

        assertThat(event.propertyNames()).containsAll(ENVELOPE).doesNotContainAnyElementsOf(PERSONAL);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void refuseAnExampleWithoutItsRevisionOrOfAnotherType(Path golden) {
        ObjectNode incomplete = (ObjectNode) read(golden);
        incomplete.remove("revision");
        ObjectNode other = (ObjectNode) read(golden);
        other.put("type", "SomethingElse");

        assertThat(errors(golden, incomplete)).isNotEmpty();
        assertThat(errors(golden, other)).isNotEmpty();
    }

    private List<Error> errors(Path golden, JsonNode event) {
        Path file = golden.resolveSibling(golden.getFileName().toString().replace(".json", ".schema.json"));
        Schema schema = schemas.getSchema(read(file));
        return schema.validate(event);
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String kebab(String type) {
        return type.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
