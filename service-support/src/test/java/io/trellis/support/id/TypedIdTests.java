package io.trellis.support.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class TypedIdTests {
    private static final String UUID_TEXT = "0190c0de-0000-7000-8000-000000000001";

    private final JsonMapper json =
            JsonMapper.builder().addModule(new TypedIdModule()).build();

    private record BoxId(UUID value) implements TypedId {}

    private record Box(BoxId id, List<BoxId> inside) {}

    private final BoxId id = new BoxId(UUID.fromString(UUID_TEXT));

    @Test
    void isAStringInJson() {
        assertThat(json.writeValueAsString(new Box(id, List.of(id))))
                .isEqualTo("{\"id\":\"%1$s\",\"inside\":[\"%1$s\"]}".formatted(UUID_TEXT));
    }

    @Test
    void isReadFromAString() {
        var box = new Box(id, List.of(id));
        assertThat(json.readValue(json.writeValueAsString(box), Box.class)).isEqualTo(box);
    }

    @Test
    void isAKeyOfAnObject() {
        var map = Map.of(id, 7);
        assertThat(json.writeValueAsString(map)).isEqualTo("{\"%s\":7}".formatted(UUID_TEXT));
        assertThat(json.readValue(json.writeValueAsString(map), new TypeReference<Map<BoxId, Integer>>() {}))
                .isEqualTo(map);
    }

    @Test
    void isNotReadFromAnythingElse() {
        assertThatThrownBy(() -> json.readValue("{\"id\":\"box\",\"inside\":[]}", Box.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void growsWithTimeAndIsOfVersionSeven() {
        var ids = Stream.generate(Ids::next).limit(1000).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(made -> made.version() == 7 && made.variant() == 2);
        var milliseconds =
                ids.stream().map(made -> made.getMostSignificantBits() >>> 16).toList();
        assertThat(milliseconds).isSortedAccordingTo(Comparator.naturalOrder());
    }
}
