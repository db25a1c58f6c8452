package io.trellis.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class BackingServicesIT {

    @Test
    void mongodbCommitsATransactionOverTwoCollections() {
        try (MongoClient client = MongoClients.create(System.getProperty("TRELLIS_MONGODB_URI"));
                ClientSession session = client.startSession()) {
            String database = "backing_" + UUID.randomUUID().toString().substring(0, 8);
            MongoCollection<Document> left = client.getDatabase(database).getCollection("left");
            MongoCollection<Document> right = client.getDatabase(database).getCollection("right");
            session.withTransaction(() -> {
                left.insertOne(session, new Document("_id", 1));
                return right.insertOne(session, new Document("_id", 1));
            });
            assertThat(left.countDocuments() + right.countDocuments()).isEqualTo(2);
            client.getDatabase(database).drop();
        }
    }

    @Test
    void kafkaDeliversWhatWasSent() throws Exception {
        String topic = "backing." + UUID.randomUUID();
        Map<String, Object> settings = Map.of("bootstrap.servers", System.getProperty("TRELLIS_KAFKA"));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        }
        Map<String, Object> reading = Map.of(
                "bootstrap.servers",
                System.getProperty("TRELLIS_KAFKA"),
                "group.id",
                topic,
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .extracting(ConsumerRecord::value)
                    .containsExactly("value");
        }
    }

    @Test
    void issuerSignsTokensThatItsPublishedKeysVerify() throws Exception {
        SignedJWT token = SignedJWT.parse(TestIssuer.shared().token("dana.whitfield", "coordinator"));
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(System.getProperty("TRELLIS_ISSUER"));
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("coordinator");
        assertThat(token.getJWTClaimsSet().getStringClaim("name")).isEqualTo("Dana Whitfield");
        HttpResponse<String> discovery = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        System.getProperty("TRELLIS_ISSUER") + "/.well-known/openid-configuration"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(discovery.statusCode()).isEqualTo(200);
        assertThat(discovery.body()).contains(System.getProperty("TRELLIS_ISSUER") + "/jwks");
    }
}
