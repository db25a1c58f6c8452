package io.trellis.support.testing;

import io.trellis.support.event.EventSettings;
import io.trellis.support.event.Subscription;
import io.trellis.support.event.inbox.Subscriptions;
import io.trellis.support.id.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Golden files of events, {@code events/<service>/<event>.v1.json}, and how a service takes them. */
public final class Golden {
    private static final JsonMapper JSON = new JsonMapper();

    private Golden() {}

    public static ObjectNode read(String path) {
        try (var file = new ClassPathResource(path).getInputStream()) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Hands the golden file as it is to the production listener of its topic. */
    public static void deliver(ApplicationContext service, String path) {
        deliver(service, path, read(path));
    }

    /** Hands it over as a new event with other facts, to fit what the test has made before. */
    public static void deliver(ApplicationContext service, String path, Map<String, ?> facts) {
        var event = read(path).put("eventId", Ids.next().toString());
        facts.forEach(
                (name, fact) -> event.set(name, JSON.valueToTree(fact instanceof Number ? fact : fact.toString())));
        deliver(service, path, event);
    }

    private static void deliver(ApplicationContext service, String path, ObjectNode event) {
        var topic = topic(service, path.split("/")[1], event.get("type").asString());
        service.getBean(Subscriptions.class)
                .deliver(topic, new ConsumerRecord<>(topic, 0, 0, "", JSON.writeValueAsBytes(event)));
    }

    private static String topic(ApplicationContext service, String publisher, String type) {
        return service.getBeansOfType(Subscription.class).values().stream()
                .filter(subscription -> subscription.service().equals(publisher))
                .filter(subscription -> subscription.handler(type).isPresent())
                .map(subscription -> service.getBean(EventSettings.class).topic(publisher, subscription.aggregate()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no subscription handles %s of %s".formatted(type, publisher)));
    }
}
