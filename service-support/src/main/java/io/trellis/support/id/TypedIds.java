package io.trellis.support.id;

import java.lang.reflect.Constructor;
import java.util.UUID;
import org.springframework.beans.BeanUtils;

/** Makes identifiers of a type that is known only at run time. */
final class TypedIds {
    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            return BeanUtils.getResolvableConstructor(type);
        }
    };

    private TypedIds() {}

    static TypedId of(Class<?> type, UUID value) {
        return (TypedId) BeanUtils.instantiateClass(CONSTRUCTORS.get(type), value);
    }
}
