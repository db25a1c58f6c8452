package io.trellis.support.migration;

import io.trellis.support.lease.Held;
import io.trellis.support.lease.Lease;
import io.trellis.support.startup.CannotStart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Applies what is new, in order, by one process at a time; refuses to start on a history it does not know. */
final class Migrations {
    private static final Logger log = LoggerFactory.getLogger(Migrations.class);
    private static final String HISTORY = "migrations";
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration RETRY = Duration.ofMillis(200);

    private final MongoTemplate mongo;
    private final List<Migration> migrations;
    private final Clock clock;

    Migrations(MongoTemplate mongo, List<Migration> migrations, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        this.migrations =
                migrations.stream().sorted(Comparator.comparing(Migration::id)).toList();
    }

    /** @param appliedAt absent while it runs, and for ever if the process died half-way: then it is run again */
    record Applied(
            @Id String id,
            String checksum,
            Instant startedAt,
            @Nullable Instant appliedAt) {}

    void run() {
        refuseTwins();
        if (missing().isEmpty()) {
            return;
        }
        try (var lock = lock()) {
            missing().forEach(migration -> apply(migration, lock));
        }
    }

    private Held lock() {
        var lease = new Lease(mongo, HISTORY, LEASE);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var lock = lease.take(); ; lock = lease.take()) {
            if (lock.isPresent()) {
                return lock.get();
            }
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException(
                        "Another process has been migrating this database for %s.".formatted(PATIENCE));
            }
            LockSupport.parkNanos(RETRY.toNanos());
        }
    }

    private List<Migration> missing() {
        var history = mongo.findAll(Applied.class, HISTORY).stream()
                .filter(applied -> applied.appliedAt() != null)
                .collect(Collectors.toMap(Applied::id, Applied::checksum));
        migrations.forEach(migration -> {
            var released = history.get(migration.id());
            if (released != null && !released.equals(checksum(migration))) {
                throw new CannotStart(
                        "Migration %s was edited after it had been applied to this database.".formatted(migration.id()),
                        "Restore it as it was released and put the change into a new migration.");
            }
        });
        var missing = migrations.stream()
                .filter(migration -> !history.containsKey(migration.id()))
                .toList();
        return missing;
    }

    private void apply(Migration migration, Held lock) {
        check(lock);
        var started = clock.instant();
        var checksum = checksum(migration);
        mongo.save(new Applied(migration.id(), checksum, started, null), HISTORY);
        migration.apply(mongo);
        check(lock);
        mongo.save(new Applied(migration.id(), checksum, started, clock.instant()), HISTORY);
        log.info(
                "Migration {} applied in {} ms.",
                migration.id(),
                started.until(clock.instant()).toMillis());
    }

    /** A lock lost means that another process goes on from here. */
    private static void check(Held lock) {
        if (!lock.holds()) {
            throw new IllegalStateException("Lost the lock on the migrations of this database.");
        }
    }

    private void refuseTwins() {
        migrations.stream()
                .collect(Collectors.groupingBy(Migration::id, Collectors.counting()))
                .forEach((id, count) -> {
                    if (count > 1) {
                        throw new IllegalStateException("%d migrations are named %s.".formatted(count, id));
                    }
                });
    }

    private static String checksum(Migration migration) {
        return Checksum.of(AopUtils.getTargetClass(migration));
    }
}
