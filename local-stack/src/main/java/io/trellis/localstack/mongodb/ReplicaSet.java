package io.trellis.localstack.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.trellis.localstack.process.Leashed;
import io.trellis.localstack.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** A replica set named {@code trellis} with one member, as a child process. */
public final class ReplicaSet {
    private static final int NOT_YET_INITIALIZED = 94;

    /** How long the transaction of a killed service is in the way of others; the server's own default is a minute. */
    private static final int TRANSACTION_SECONDS = 10;

    private final int port;

    public ReplicaSet(int port) {
        this.port = port;
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + port + "/?replicaSet=trellis";
    }

    /**
     * Starts {@code mongod} on the data in {@code directory/mongodb}; {@link #isPrimary} says when it is usable.
     *
     * @param parameters further ones of the server, each {@code name=value}
     */
    public Leashed start(Path mongod, Path directory, Path logs, String... parameters) {
        Path data = directory.resolve("mongodb");
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + data, e);
        }
        List<String> command = new ArrayList<>(List.of(
                mongod.toString(),
                "--replSet",
                "trellis",
                "--dbpath",
                data.toString(),
                "--bind_ip",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--nounixsocket",
                "--wiredTigerCacheSizeGB",
                "0.25",
                "--oplogSize",
                "256",
                "--setParameter",
                "diagnosticDataCollectionEnabled=false",
                "--setParameter",
                "transactionLifetimeLimitSeconds=" + TRANSACTION_SECONDS,
                "--quiet"));
        for (String parameter : parameters) {
            command.addAll(List.of("--setParameter", parameter));
        }
        return Leashed.start("mongodb", logs, command, Map.of());
    }

    /** Whether the member is primary; makes it one on new data or after its port has changed. */
    public boolean isPrimary() {
        if (!Ports.answers(port)) {
            return false;
        }
        try (MongoClient client = MongoClients.create(direct())) {
            return isPrimary(client.getDatabase("admin"));
        }
    }

    private MongoClientSettings direct() {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + port + "/?directConnection=true"))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(300, TimeUnit.MILLISECONDS))
                .build();
    }

    private boolean isPrimary(MongoDatabase admin) {
        try {
            Document hello = admin.runCommand(new Document("hello", 1));
            if (hello.getBoolean("isWritablePrimary", false)) {
                return true;
            }
            Document status = admin.runCommand(new Document("replSetGetConfig", 1));
            Document configuration = status.get("config", Document.class);
            Document member = configuration.getList("members", Document.class).getFirst();
            if (!address().equals(member.getString("host"))) {
                member.put("host", address());
                configuration.put("version", configuration.getInteger("version") + 1);
                admin.runCommand(new Document("replSetReconfig", configuration).append("force", true));
            }
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == NOT_YET_INITIALIZED) {
                initiate(admin);
            }
        } catch (MongoException e) {
            return false; // not listening yet
        }
        return false;
    }

    private void initiate(MongoDatabase admin) {
        Document members = new Document("_id", 0).append("host", address());
        Document configuration = new Document("_id", "trellis").append("members", List.of(members));
        admin.runCommand(new Document("replSetInitiate", configuration));
    }

    private String address() {
        return "127.0.0.1:" + port;
    }
}
