package io.trellis.support.event;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.trellis.support.id.TypedIdModule;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events on the wire. Apart from the web's mapper, so that no setting of the web can change a published event. */
public final class EventJson {
    private static final Set<String> OF_THE_ENVELOPE = Set.of("aggregate", "aggregateId");

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new TypedIdModule())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String write(Event event, UUID eventId, Instant occurredAt, String actor) {
        var body = json.createObjectNode()
                .put("type", event.getClass().getSimpleName())
                .put("eventId", eventId.toString())
                .put("occurredAt", occurredAt.toString())
                .put(idOf(event.aggregate()), event.aggregateId().toString())
                .put("revision", event.revision())
                .put("actor", actor);
        ObjectNode facts = json.valueToTree(event);
        Facts.require(event.getClass(), facts::hasNonNull);
        facts.remove(OF_THE_ENVELOPE);
        facts.properties().stream()
                .filter(fact -> !body.has(fact.getKey()))
                .forEach(fact -> body.set(fact.getKey(), fact.getValue()));
        return json.writeValueAsString(body);
    }

    /** @throws MalformedEvent unless the body is a JSON object */
    public JsonNode parse(byte @Nullable [] body) {
        if (body == null) {
            throw new MalformedEvent("no body", null);
        }
        try {
            var event = json.readTree(body);
            if (!event.isObject()) {
                throw new MalformedEvent("not a JSON object", null);
            }
            return event;
        } catch (JacksonException unreadable) {
            throw new MalformedEvent("not JSON", unreadable);
        }
    }

    /** @throws MalformedEvent without one */
    public String type(JsonNode body) {
        var type = body.path("type");
        if (!type.isString()) {
            throw new MalformedEvent("no type", null);
        }
        return type.asString();
    }

    public Envelope envelope(JsonNode body, String aggregate) {
        try {
            return new Envelope(
                    UUID.fromString(text(body, "eventId")),
                    text(body, "type"),
                    Instant.parse(text(body, "occurredAt")),
                    UUID.fromString(text(body, idOf(aggregate))),
                    body.required("revision").longValue(),
                    text(body, "actor"));
        } catch (RuntimeException unreadable) {
            throw new MalformedEvent("not an event of " + aggregate, unreadable);
        }
    }

    /** @throws MalformedEvent if a fact that {@code type} demands is absent or of another type */
    public <E> E read(JsonNode body, Class<E> type) {
        try {
            Facts.require(type, body::hasNonNull);
            return json.treeToValue(body, type);
        } catch (JacksonException | IncompleteEvent unreadable) {
            throw new MalformedEvent("not a " + type.getSimpleName(), unreadable);
        }
    }

    private static String text(JsonNode body, String name) {
        return body.required(name).asString();
    }

    /** {@code preference-window} has the identifier {@code preferenceWindowId}. */
    private static String idOf(String aggregate) {
        var words = aggregate.split("-");
        var name = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.append("Id").toString();
    }
}
