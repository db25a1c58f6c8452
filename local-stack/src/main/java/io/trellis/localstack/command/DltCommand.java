package io.trellis.localstack.command;

import io.trellis.localstack.demo.Api;
import io.trellis.localstack.stack.Addresses;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** What the services could not apply, as their operators see it. */
@Command(name = "dlt", description = "Look at dead letters and have them applied again.")
public final class DltCommand {
    private static final String OPERATOR = "kit.larsen";
    private static final String PATH = "/actuator/deadletters";

    @Command(name = "list", description = "Show how many wait in each topic, and why the newest does.")
    int list() throws IOException, InterruptedException {
        for (Map.Entry<String, Api> service : services().entrySet()) {
            Map<String, Integer> waiting = new LinkedHashMap<>();
            Map<String, String> reasons = new LinkedHashMap<>();
            for (JsonNode letter : service.getValue().get(OPERATOR, PATH)) {
                String topic = letter.path("topic").asString("");
                waiting.merge(topic, 1, Integer::sum);
                reasons.put(topic, letter.path("reason").asString(""));
            }
            if (waiting.isEmpty()) {
                System.out.printf("  %-12s nothing waits%n", service.getKey());
            }
            waiting.forEach((topic, count) ->
                    System.out.printf("  %-12s %5d  %s  %s%n", service.getKey(), count, topic, reasons.get(topic)));
        }
        return 0;
    }

    @Command(name = "show", description = "Show every dead letter as JSON, a line each.")
    int show() throws IOException, InterruptedException {
        for (Api service : services().values()) {
            service.get(OPERATOR, PATH).forEach(System.out::println);
        }
        return 0;
    }

    @Command(
            name = "replay",
            description = "Have them applied again; what was applied before is not applied twice.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0: all were applied", "1: some failed again and wait with their new reason"})
    int replay(@Option(names = "--topic", description = "Only what came from this topic.") @Nullable String topic)
            throws IOException, InterruptedException {
        int failed = 0;
        for (Map.Entry<String, Api> service : services().entrySet()) {
            JsonNode replayed = service.getValue()
                    .post(
                            OPERATOR,
                            PATH,
                            topic == null ? Map.of() : Map.of("topic", topic),
                            UUID.randomUUID().toString());
            failed += replayed.path("failed").asInt();
            System.out.printf(
                    "  %-12s %d applied, %d failed again%n",
                    service.getKey(),
                    replayed.path("applied").asInt(),
                    replayed.path("failed").asInt());
        }
        return failed == 0 ? 0 : 1;
    }

    private static Map<String, Api> services() {
        Addresses addresses = Surroundings.here().running();
        Map<String, Api> services = new LinkedHashMap<>();
        services.put("jobs", api(addresses, addresses.jobs()));
        services.put("candidates", api(addresses, addresses.candidates()));
        services.put("rotations", api(addresses, addresses.rotations()));
        return services;
    }

    private static Api api(Addresses addresses, int port) {
        return new Api("http://localhost:" + port, addresses.issuerUrl(), addresses.mailUrl());
    }
}
