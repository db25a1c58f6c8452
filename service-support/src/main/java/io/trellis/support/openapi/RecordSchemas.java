package io.trellis.support.openapi;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.trellis.support.id.TypedId;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A typed identifier is a UUID to those outside; a record's components are required unless they say nullable. */
final class RecordSchemas implements ModelConverter {
    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (TypedId.class.isAssignableFrom(raw)) {
            return new UUIDSchema();
        }
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (schema != null && raw.isRecord()) {
            require(raw, model(schema, context));
        }
        return schema;
    }

    private static Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().getOrDefault(reference.substring(REFERENCE.length()), schema);
    }

    private static void require(Class<?> raw, Schema<?> model) {
        var properties = model.getProperties();
        if (properties != null) {
            Arrays.stream(raw.getRecordComponents())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(RecordComponent::getName)
                    .filter(properties::containsKey)
                    .forEach(model::addRequiredItem);
        }
    }
}
