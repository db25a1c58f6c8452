package io.trellis.support.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import io.trellis.support.id.TypedIdConverters;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;

@AutoConfiguration(before = {MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
class MongoConfiguration {
    private static final Duration SERVER_SELECTION = Duration.ofSeconds(10);

    /** Milliseconds, so that an instant read back from MongoDB equals the one written. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(Clock.systemUTC().getZone());
    }

    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SERVER_SELECTION.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Bean
    ServerCheck serverCheck(MongoTemplate mongo, MongoConnectionDetails connection) {
        return new ServerCheck(mongo, connection.getConnectionString());
    }

    /** Dates through the driver's codecs: Spring Data's own would shift a {@code LocalDate} by the zone of the machine. */
    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return MongoCustomConversions.create(conversions -> conversions
                .useNativeDriverJavaTimeCodecs()
                .bigDecimal(BigDecimalRepresentation.DECIMAL128)
                .registerConverters(TypedIdConverters.forDocuments()));
    }
}
