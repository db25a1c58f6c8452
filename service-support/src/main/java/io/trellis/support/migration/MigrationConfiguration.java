package io.trellis.support.migration;

import io.trellis.support.mongo.ServerCheck;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

@AutoConfiguration(after = DataMongoAutoConfiguration.class)
class MigrationConfiguration {
    /** After all beans are made, before anything is served, listened to or relayed. */
    @Bean
    SmartInitializingSingleton migrations(
            ServerCheck server, MongoTemplate mongo, ObjectProvider<Migration> migrations, Clock clock) {
        return () -> {
            server.run();
            new Migrations(mongo, migrations.stream().toList(), clock).run();
        };
    }
}
