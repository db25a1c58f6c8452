package io.trellis.support.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trellis.support.id.TypedId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventJsonTests {
    private static final UUID BOX = new UUID(0, 1);
    private static final UUID EVENT = new UUID(0, 2);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final EventJson json = new EventJson();

    private record BoxId(UUID value) implements TypedId {}

    private record BoxPacked(
            BoxId id,
            long revision,
            BigDecimal weight,
            List<String> labels,
            @Nullable String note) implements Event {
        @Override
        public String aggregate() {
            return "moving-box";
        }

        @Override
        public UUID aggregateId() {
            return id.value();
        }
    }

    /** What a reader makes of it: fewer components, one of them renamed by nobody. */
    private record Packed(
            UUID movingBoxId, BigDecimal weight, @Nullable String note) {}

    @Test
    void writesTheEnvelopeFirstAndThenTheFacts() {
        assertThat(write(new BoxPacked(new BoxId(BOX), 3, new BigDecimal("1E+2"), List.of("books"), null)))
                .isEqualTo("{\"type\":\"BoxPacked\",\"eventId\":\"%s\",\"occurredAt\":\"2026-11-22T12:00:00Z\","
                                .formatted(EVENT)
                        + "\"movingBoxId\":\"%s\",\"revision\":3,\"actor\":\"dana.whitfield\",".formatted(BOX)
                        + "\"id\":\"%s\",\"weight\":100,\"labels\":[\"books\"]}".formatted(BOX));
    }

    @Test
    void readsItsOwnEventsAsOthersSeeThem() {
        var body = json.parse(write(new BoxPacked(new BoxId(BOX), 3, BigDecimal.TEN, List.of(), "heavy"))
                .getBytes(StandardCharsets.UTF_8));
        assertThat(json.read(body, Packed.class)).isEqualTo(new Packed(BOX, BigDecimal.TEN, "heavy"));
        assertThat(json.envelope(body, "moving-box"))
                .isEqualTo(new Envelope(EVENT, "BoxPacked", NOON, BOX, 3, "dana.whitfield"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesToWriteAnEventWithoutAFact() {
        assertThatThrownBy(() -> write(new BoxPacked(new BoxId(BOX), 3, null, List.of(), null)))
                .hasMessage("BoxPacked without weight");
    }

    @Test
    void refusesToReadAnEventWithoutAFact() {
        var body = json.parse("{\"movingBoxId\":\"%s\"}".formatted(BOX).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> json.read(body, Packed.class))
                .isInstanceOf(MalformedEvent.class)
                .hasMessage("not a Packed");
    }

    private String write(Event event) {
        return json.write(event, EVENT, NOON, "dana.whitfield");
    }
}
