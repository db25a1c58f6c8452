package io.trellis.support.event.outbox;

import io.trellis.support.event.Event;
import io.trellis.support.event.EventJson;
import io.trellis.support.event.EventSettings;
import io.trellis.support.event.Outbox;
import io.trellis.support.id.Ids;
import io.trellis.support.security.CurrentActor;
import java.time.Clock;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

final class MongoOutbox implements Outbox {
    private final MongoTemplate mongo;
    private final EventSettings settings;
    private final EventJson json;
    private final TraceContext trace;
    private final Clock clock;

    MongoOutbox(MongoTemplate mongo, EventSettings settings, EventJson json, TraceContext trace, Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.json = json;
        this.trace = trace;
        this.clock = clock;
    }

    @Override
    public void append(Event event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event is appended in the transaction of the change it reports.");
        }
        if (!settings.publishes().contains(event.aggregate())) {
            throw new IllegalArgumentException(
                    "trellis.publishes does not name the aggregate %s".formatted(event.aggregate()));
        }
        mongo.insert(entry(event));
    }

    private OutboxEntry entry(Event event) {
        var eventId = Ids.next();
        var now = clock.instant();
        return new OutboxEntry(
                ObjectId.get(),
                OutboxEntry.State.PENDING,
                settings.topic(settings.service(), event.aggregate()),
                event.aggregateId(),
                event.revision(),
                eventId,
                event.getClass().getSimpleName(),
                now,
                json.write(event, eventId, now, CurrentActor.get().subject()),
                trace.current());
    }
}
