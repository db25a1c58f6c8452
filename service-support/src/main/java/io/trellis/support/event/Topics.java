package io.trellis.support.event;

import io.trellis.support.startup.CannotStart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topics this service writes and reads: made when missing, or their absence ends the start. */
public final class Topics {
    private static final Logger log = LoggerFactory.getLogger(Topics.class);
    private static final int SECONDS = 10;

    private final Map<String, Object> admin;
    private final boolean create;
    private final List<NewTopic> topics;

    public Topics(Map<String, Object> admin, boolean create, List<NewTopic> topics) {
        this.admin = admin;
        this.create = create;
        this.topics = List.copyOf(topics);
    }

    /**
     * @return false while no broker answers: commands are taken nevertheless, and the relay asks again
     * @throws CannotStart if topics are missing and must not be made, or the broker refuses this service
     */
    public boolean ensure() {
        var kafka = Admin.create(admin);
        try {
            var names = get(kafka.listTopics().names());
            var missing = topics.stream()
                    .filter(topic -> !names.contains(topic.name()))
                    .toList();
            if (!missing.isEmpty()) {
                make(kafka, missing);
            }
            return true;
        } catch (RetriableException unreachable) {
            log.warn("No Kafka broker answers at {}; events wait in the outbox.", servers());
            return false;
        } catch (AuthenticationException | AuthorizationException refused) {
            throw new CannotStart(
                    "Kafka at %s refuses this service: %s".formatted(servers(), refused.getMessage()),
                    "Check the credentials and rights in spring.kafka.",
                    refused);
        } finally {
            kafka.close(Duration.ZERO);
        }
    }

    private String servers() {
        return String.valueOf(admin.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    }

    private void make(Admin kafka, List<NewTopic> missing) {
        if (!create) {
            var names = missing.stream().map(NewTopic::name).collect(Collectors.joining(", "));
            throw new CannotStart(
                    "Kafka lacks the topics %s.".formatted(names), "Make them, or set TRELLIS_CREATE_TOPICS=true.");
        }
        kafka.createTopics(missing).values().forEach((name, made) -> {
            try {
                get(made);
                log.info("Topic {} made.", name);
            } catch (TopicExistsException madeByAnotherService) {
                log.debug("Topic {} is there.", name);
            }
        });
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new org.apache.kafka.common.errors.TimeoutException(late);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException cause ? cause : new KafkaException(failed.getCause());
        } catch (InterruptedException stopping) {
            throw new org.apache.kafka.common.errors.InterruptException(stopping);
        }
    }
}
