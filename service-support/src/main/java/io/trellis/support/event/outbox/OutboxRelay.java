package io.trellis.support.event.outbox;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import io.trellis.support.event.Topics;
import io.trellis.support.lease.Held;
import io.trellis.support.lease.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.common.errors.RetriableException;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what commits, in the order of the commits. It tails the outbox with a change stream while it holds the lease,
 * and stores how far it is after the broker has acknowledged. It may send twice; it never skips.
 */
final class OutboxRelay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    /** InvalidResumeToken, ChangeStreamFatalError, ChangeStreamHistoryLost, BSONObjectTooLarge. */
    private static final Set<Integer> UNRESUMABLE = Set.of(260, 280, 286, 10334);

    private final OutboxStore store;
    private final Position position;
    private final Lease lease;
    private final Topics topics;
    private final Function<BooleanSupplier, Sender> senders;
    private final OutboxMetrics metrics;
    private volatile @Nullable Thread thread;

    OutboxRelay(
            OutboxStore store,
            Position position,
            Lease lease,
            Topics topics,
            Function<BooleanSupplier, Sender> senders,
            OutboxMetrics metrics) {
        this.store = store;
        this.position = position;
        this.lease = lease;
        this.topics = topics;
        this.senders = senders;
        this.metrics = metrics;
    }

    @Override
    public void start() {
        var relay = Thread.ofVirtual().name("outbox-relay").unstarted(this::run);
        thread = relay;
        relay.start();
    }

    /** After the web server and the listeners, so that it sees their last events. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            LockSupport.unpark(running);
            try {
                running.join(SHUTDOWN);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (isRunning()) {
            try {
                lease.take().ifPresent(this::lead);
            } catch (RetriableException unreachable) {
                log.warn("The Kafka broker does not answer; events wait in the outbox: {}", unreachable.getMessage());
            } catch (RuntimeException interrupted) {
                log.warn("The relay of the outbox was interrupted and starts again.", interrupted);
            }
            if (isRunning()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void lead(Held term) {
        try (term) {
            if (topics.ensure()) {
                log.info("Relaying the outbox, term {}.", term.fence());
                relay(term);
            }
        } catch (LeaseLost handedOver) {
            log.info("{}", handedOver.getMessage());
        }
    }

    private void relay(Held term) {
        var token = position.claim(term);
        try (var sender = senders.apply(() -> mayRelay(term));
                var session = store.session();
                var stream = open(session, token)) {
            if (token == null) {
                sendPending(session, sender);
            }
            while (mayRelay(term)) {
                sendNext(stream, sender, term);
            }
        } catch (MongoException broken) {
            if (!UNRESUMABLE.contains(broken.getCode())) {
                throw broken;
            }
            log.warn("The change stream cannot go on; what is not sent is read from the outbox itself.", broken);
            position.forget(term);
        }
    }

    private boolean mayRelay(Held term) {
        return isRunning() && term.holds();
    }

    private MongoChangeStreamCursor<ChangeStreamDocument<Document>> open(
            ClientSession session, @Nullable BsonDocument token) {
        var inserts = List.of(Aggregates.match(Filters.eq("operationType", "insert")));
        var stream = store.collection()
                .watch(session, inserts)
                .batchSize(BATCH)
                .maxAwaitTime(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return (token == null ? stream : stream.resumeAfter(token)).cursor();
    }

    /** The stream is open already: what commits during the scan may be sent twice, but is not missed. */
    private void sendPending(ClientSession session, Sender sender) {
        try (var pending = store.pending(session)) {
            while (pending.hasNext()) {
                var batch = new ArrayList<OutboxEntry>();
                while (pending.hasNext() && batch.size() < BATCH) {
                    batch.add(pending.next());
                }
                send(batch, sender);
            }
        }
    }

    private void sendNext(MongoChangeStreamCursor<ChangeStreamDocument<Document>> stream, Sender sender, Held term) {
        var change = stream.tryNext();
        if (change == null) {
            return;
        }
        var batch = new ArrayList<OutboxEntry>();
        var token = change.getResumeToken();
        batch.add(entry(change));
        while (stream.available() > 0 && batch.size() < BATCH) {
            change = stream.next();
            token = change.getResumeToken();
            batch.add(entry(change));
        }
        send(batch, sender);
        position.move(token, term);
    }

    private void send(List<OutboxEntry> batch, Sender sender) {
        var outcome = sender.send(batch);
        outcome.poison().forEach((entry, reason) -> {
            log.error("{} {} cannot be sent and is parked: {}", entry.type(), entry.eventId(), reason);
            store.park(entry, reason);
        });
        store.sent(outcome.sent());
        metrics.sent(outcome.sent());
    }

    private OutboxEntry entry(ChangeStreamDocument<Document> change) {
        return store.entry(Objects.requireNonNull(change.getFullDocument()));
    }
}
