package io.trellis.support.id;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleModule;

/** Typed identifiers as JSON strings, as values and as keys of objects. */
public final class TypedIdModule extends SimpleModule {
    public TypedIdModule() {
        super("trellis-ids");
        addSerializer(TypedId.class, new Value());
        addKeySerializer(TypedId.class, new Key());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Readers());
        context.addKeyDeserializers((type, _, _) -> isTypedId(type) ? new KeyReader(type) : null);
    }

    private static boolean isTypedId(JavaType type) {
        return TypedId.class.isAssignableFrom(type.getRawClass());
    }

    private static final class Value extends ValueSerializer<TypedId> {
        @Override
        public void serialize(TypedId id, JsonGenerator json, SerializationContext context) {
            json.writeString(id.value().toString());
        }
    }

    private static final class Key extends ValueSerializer<TypedId> {
        @Override
        public void serialize(TypedId id, JsonGenerator json, SerializationContext context) {
            json.writeName(id.value().toString());
        }
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return isTypedId(type) ? new Reader(type) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return TypedId.class.isAssignableFrom(type);
        }
    }

    private static final class Reader extends ValueDeserializer<TypedId> {
        private final JavaType type;

        private Reader(JavaType type) {
            this.type = type;
        }

        @Override
        public TypedId deserialize(JsonParser json, DeserializationContext context) {
            return TypedIds.of(type.getRawClass(), context.readValue(json, UUID.class));
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final JavaType type;

        private KeyReader(JavaType type) {
            this.type = type;
        }

        @Override
        public TypedId deserializeKey(String key, DeserializationContext context) {
            return TypedIds.of(type.getRawClass(), UUID.fromString(key));
        }
    }
}
