package io.trellis.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Takes Kafka away from everybody for a minute. Tests that need no events run meanwhile: to them, nothing is to be
 * noticed.
 */
@ExtendWith(RunningStack.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(NeedsKafka.KAFKA)
class OutageIT {

    private final Stack stack;
    private final Hiring hiring;
    private final Program program;

    OutageIT(Stack stack) {
        this.stack = stack;
        this.hiring = new Hiring(stack);
        this.program = new Program(stack);
    }

    @Test
    void acceptsCommandsWhileKafkaIsAwayAndDeliversThemAfterwards() {
        Duration outage = Duration.ofSeconds(Integer.getInteger("trellis.outage.seconds", 60));
        String cohort = program.openCohort("Cohort " + UUID.randomUUID(), 500);
        String posting = hiring.openPosting("Outage", 500, cohort);
        List<String> offers = new ArrayList<>();

        stack.freeze("kafka");
        Instant begun = Instant.now();
        try {
            assertThatThrownBy(() -> stack.trellis("dlt", "list")).hasMessageContaining("was answered with 503");
            assertThat(Duration.between(begun, Instant.now()))
                    .as("what a service and a program take, and not a minute of asking again")
                    .isLessThan(Duration.ofSeconds(45));
            await("commands are accepted for the whole outage")
                    .pollInterval(Duration.ofSeconds(3))
                    .during(outage.minus(Duration.between(begun, Instant.now())))
                    .atMost(outage.plusSeconds(30))
                    .until(() -> offers.add(offer(posting)));
        } finally {
            stack.thaw("kafka");
        }

        await("every offer gets its seat")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(offers)
                        .allSatisfy(offer -> assertThat(
                                        hiring.offer(offer).get("seat").asString())
                                .isEqualTo("HELD")));
    }

    private String offer(String posting) {
        String application = hiring.apply(posting, "candidate-" + UUID.randomUUID() + "@mail.example");
        hiring.bringToDecision(application);
        return hiring.approvedOffer(application);
    }
}
