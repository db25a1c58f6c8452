package io.trellis.planner.files;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How JSON is written here: keys sorted, nothing that is empty. */
public final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNumberLength(32)
                            .build())
                    .build())
            .build();

    private Json() {}

    static String compact(Object tree) {
        return MAPPER.writeValueAsString(tree);
    }

    public static String pretty(Object tree) {
        return MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(tree) + "\n";
    }

    /** An object without the members that are null, empty, zero or false. */
    public static final class Members extends TreeMap<String, Object> {

        public Members add(String name, @Nullable Object value, Object... absent) {
            boolean empty = value == null
                    || value instanceof Collection<?> items && items.isEmpty()
                    || value instanceof Map<?, ?> map && map.isEmpty();
            for (Object other : absent) {
                empty |= other.equals(value);
            }
            if (!empty && value != null) {
                put(name, value);
            }
            return this;
        }
    }
}
