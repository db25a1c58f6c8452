package io.trellis.support.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClients;
import io.trellis.support.startup.CannotStart;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Whether the server can do what this platform needs: transactions and change streams, hence a replica set. */
public final class ServerCheck {
    private static final Document HELLO = new Document("hello", 1);
    private static final int MONGODB_6 = 17;
    private static final int PROBE_SECONDS = 2;

    private final MongoTemplate mongo;
    private final ConnectionString address;

    ServerCheck(MongoTemplate mongo, ConnectionString address) {
        this.mongo = mongo;
        this.address = address;
    }

    public void run() {
        try {
            check(mongo.getDb().runCommand(HELLO));
        } catch (MongoSecurityException refused) {
            var user = Optional.ofNullable(address.getUsername()).orElse("nobody");
            throw new CannotStart(
                    "MongoDB at %s refuses the user %s.".formatted(hosts(), user),
                    "Check the user and the password in TRELLIS_MONGODB_URI.",
                    refused);
        } catch (MongoTimeoutException unavailable) {
            probe().ifPresent(this::check);
            throw new CannotStart(
                    "No MongoDB replica set%s answers at %s."
                            .formatted(
                                    address.getRequiredReplicaSetName() == null
                                            ? ""
                                            : " named " + address.getRequiredReplicaSetName(),
                                    hosts()),
                    "Start it, or set TRELLIS_MONGODB_URI.",
                    unavailable);
        }
    }

    private void check(Document hello) {
        if (!hello.containsKey("setName")) {
            throw new CannotStart(
                    "MongoDB at %s is a standalone server; transactions and change streams need a replica set."
                            .formatted(hosts()),
                    "Start it with --replSet and run rs.initiate() once.");
        }
        if (hello.getInteger("maxWireVersion", 0) < MONGODB_6) {
            throw new CannotStart("MongoDB at %s is older than 6.0.".formatted(hosts()), "Upgrade the server.");
        }
    }

    /** A driver that waits for a replica set does not say what else it found there. */
    private Optional<Document> probe() {
        var settings = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.hosts(address.getHosts().stream()
                                .limit(1)
                                .map(com.mongodb.ServerAddress::new)
                                .toList())
                        .mode(com.mongodb.connection.ClusterConnectionMode.SINGLE)
                        .serverSelectionTimeout(PROBE_SECONDS, TimeUnit.SECONDS))
                .build();
        try (var client = MongoClients.create(settings)) {
            return Optional.of(client.getDatabase("admin").runCommand(HELLO));
        } catch (MongoException nobody) {
            return Optional.empty();
        }
    }

    private String hosts() {
        return String.join(",", address.getHosts());
    }
}
