package io.trellis.support.event;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** An event's components: all present but those that say {@code @Nullable}. */
final class Facts {
    private Facts() {}

    static <E> E complete(E event) {
        Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> !mayBeAbsent(component) && value(component, event) == null)
                .findFirst()
                .ifPresent(absent -> {
                    throw new IncompleteEvent(event.getClass(), absent.getName());
                });
        return event;
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object value(RecordComponent component, Object event) {
        var accessor = component.getAccessor();
        ReflectionUtils.makeAccessible(accessor);
        return ReflectionUtils.invokeMethod(accessor, event);
    }
}
