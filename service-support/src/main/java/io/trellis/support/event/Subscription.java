package io.trellis.support.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** What a service does about the events of one topic. A bean per topic. */
public final class Subscription {
    private final String service;
    private final String aggregate;
    private final Map<String, Handler<?>> handlers;

    private Subscription(Builder builder) {
        this.service = builder.service;
        this.aggregate = builder.aggregate;
        this.handlers = Map.copyOf(builder.handlers);
    }

    public static Builder to(String service, String aggregate) {
        return new Builder(service, aggregate);
    }

    public String service() {
        return service;
    }

    public String aggregate() {
        return aggregate;
    }

    /** Empty for a type this service has no use for. */
    public Optional<Handler<?>> handler(String type) {
        return Optional.ofNullable(handlers.get(type));
    }

    /** @param once whether an inbox entry and the effect share a transaction; projections guard themselves by revision */
    public record Handler<E>(Class<E> type, boolean once, BiConsumer<E, Envelope> action) {
        public void handle(EventJson json, JsonNode body, Envelope envelope) {
            action.accept(json.read(body, type), envelope);
        }
    }

    public static final class Builder {
        private final String service;
        private final String aggregate;
        private final Map<String, Handler<?>> handlers = new HashMap<>();

        private Builder(String service, String aggregate) {
            this.service = service;
            this.aggregate = aggregate;
        }

        /** Applied once: the inbox entry and whatever the handler writes commit together. */
        public <E> Builder effect(Class<E> type, BiConsumer<E, Envelope> handler) {
            return on(new Handler<>(type, true, handler));
        }

        /** Applied at least once, in order per aggregate: one conditional upsert guarded by the revision. */
        public <E> Builder projection(Class<E> type, BiConsumer<E, Envelope> handler) {
            return on(new Handler<>(type, false, handler));
        }

        public Subscription build() {
            return new Subscription(this);
        }

        private Builder on(Handler<?> handler) {
            if (!handler.type().isRecord()) {
                throw new IllegalArgumentException(handler.type() + " is not a record");
            }
            if (handlers.putIfAbsent(handler.type().getSimpleName(), handler) != null) {
                throw new IllegalArgumentException(
                        "Two handlers for " + handler.type().getSimpleName());
            }
            return this;
        }
    }
}
