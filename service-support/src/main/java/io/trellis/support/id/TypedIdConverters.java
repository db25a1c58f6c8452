package io.trellis.support.id;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Typed identifiers at the borders: documents hold UUIDs, requests hold text. */
public final class TypedIdConverters {
    private TypedIdConverters() {}

    public static List<?> forDocuments() {
        return List.of(new Writing(), new Reading());
    }

    public static ConverterFactory<String, TypedId> forRequests() {
        return new FromText();
    }

    @WritingConverter
    private static final class Writing implements Converter<TypedId, UUID> {
        @Override
        public UUID convert(TypedId id) {
            return id.value();
        }
    }

    @ReadingConverter
    private static final class Reading implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(UUID.class, TypedId.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : TypedIds.of(to.getType(), (UUID) source);
        }
    }

    private static final class FromText implements ConverterFactory<String, TypedId> {
        @Override
        public <T extends TypedId> Converter<String, T> getConverter(Class<T> type) {
            return text -> type.cast(TypedIds.of(type, UUID.fromString(text)));
        }
    }
}
