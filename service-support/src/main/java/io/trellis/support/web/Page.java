package io.trellis.support.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A stretch of a list in a stable order; {@code next} is the {@code after} of the following page, absent on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    /** @param found what the query found with a limit of {@code request.limit() + 1} */
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, UUID> cursor) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        var items = List.copyOf(found.subList(0, request.limit()));
        return new Page<>(items, cursor.apply(items.getLast()).toString());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), next);
    }
}
