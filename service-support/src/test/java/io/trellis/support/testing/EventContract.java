package io.trellis.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.trellis.support.event.Event;
import io.trellis.support.event.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** The producer's half of a contract: what production writes is valid and equals the golden file. */
public final class EventContract {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventContract() {}

    /**
     * @param event made with the facts of the golden file
     * @param goldenPath {@code events/<service>/<event>.v1.json}; the schema is the {@code .v1.schema.json} beside it.
     *     Its eventId, occurredAt and actor are taken over, as they differ at every run
     */
    public static void check(Event event, String goldenPath) {
        var golden = Golden.read(goldenPath);
        var json = new EventJson();
        var written = json.write(
                event,
                UUID.fromString(golden.get("eventId").asString()),
                Instant.parse(golden.get("occurredAt").asString()),
                golden.get("actor").asString());
        var body = json.parse(written.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        valid(body, goldenPath);
        assertThat(body).as(goldenPath).isEqualTo(golden);
    }

    private static void valid(JsonNode body, String goldenPath) {
        var path = goldenPath.replace(".json", ".schema.json");
        try (var schema = new ClassPathResource(path).getInputStream()) {
            assertThat(SCHEMAS.getSchema(schema).validate(body)).as(path).isEmpty();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
