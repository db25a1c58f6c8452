package io.trellis.support.event;

/** An event without a fact that its record demands. */
final class IncompleteEvent extends IllegalArgumentException {
    IncompleteEvent(Class<?> type, String fact) {
        super("%s without %s".formatted(type.getSimpleName(), fact));
    }
}
