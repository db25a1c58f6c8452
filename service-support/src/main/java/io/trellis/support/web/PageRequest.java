package io.trellis.support.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which page is asked for: {@code ?after=&limit=}. An argument of controller methods; {@code limit} is 1 to 200. */
public record PageRequest(@Nullable UUID after, int limit) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;
}
