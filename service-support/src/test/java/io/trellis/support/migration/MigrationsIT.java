package io.trellis.support.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.trellis.support.startup.CannotStart;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MigrationsIT {
    private final MongoClient client = MongoClients.create(System.getProperty("TRELLIS_MONGODB_URI"));
    private final MongoTemplate mongo = new MongoTemplate(
            client, "migrations-" + UUID.randomUUID().toString().substring(0, 8));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void appliesInOrderAndOnce() {
        run(new Second(), new First());
        run(new First(), new Second());
        assertThat(steps()).containsExactly("001-first", "002-second");
    }

    @Test
    void appliesOnceWhenReplicasStartTogether() throws Exception {
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = IntStream.range(0, 4)
                    .mapToObj(_ -> replicas.submit(() -> run(new First(), new Second())))
                    .toList();
            for (var start : starts) {
                start.get();
            }
        }
        assertThat(steps()).containsExactly("001-first", "002-second");
    }

    @Test
    void runsAgainWhatDiedHalfWay() {
        mongo.insert(new Document("_id", "001-first").append("checksum", "of a start that died"), "migrations");
        run(new First());
        run(new First());
        assertThat(steps()).containsExactly("001-first");
    }

    @Test
    void refusesAnEditedHistory() {
        run(new First());
        assertThatThrownBy(() -> run(new FirstEdited()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("001-first was edited");
    }

    @Test
    void startsOnADatabaseThatIsAhead() {
        run(new First(), new Second());
        run(new First());
        assertThat(steps()).hasSize(2);
    }

    private void run(Migration... migrations) {
        new Migrations(mongo, List.of(migrations), Clock.systemUTC()).run();
    }

    private List<String> steps() {
        return mongo.findAll(Document.class, "steps").stream()
                .map(step -> step.getString("of"))
                .toList();
    }

    private static final class First implements Migration {
        @Override
        public String id() {
            return "001-first";
        }

        @Override
        public void apply(MongoTemplate mongo) {
            mongo.insert(new Document("of", "001-first"), "steps");
        }
    }

    private static final class FirstEdited implements Migration {
        @Override
        public String id() {
            return "001-first";
        }

        @Override
        public void apply(MongoTemplate mongo) {
            mongo.insert(new Document("of", "001-first, edited"), "steps");
        }
    }

    private static final class Second implements Migration {
        @Override
        public String id() {
            return "002-second";
        }

        @Override
        public void apply(MongoTemplate mongo) {
            mongo.insert(new Document("of", "002-second"), "steps");
        }
    }
}
