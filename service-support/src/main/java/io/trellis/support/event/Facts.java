package io.trellis.support.event;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an event must say: all components of its record but those that are {@code @Nullable}. */
final class Facts {
    private Facts() {}

    static void require(Class<?> type, Predicate<String> isPresent) {
        Arrays.stream(type.getRecordComponents())
                .filter(component -> !mayBeAbsent(component))
                .map(RecordComponent::getName)
                .filter(isPresent.negate())
                .findFirst()
                .ifPresent(absent -> {
                    throw new IncompleteEvent(type, absent);
                });
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
