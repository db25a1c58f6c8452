package io.trellis.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No offer without a seat, through every failure: the saga of the seat, across the three services. */
@ExtendWith(RunningStack.class)
@NeedsKafka
class SeatSagaIT {

    private final Stack stack;
    private final Hiring hiring;
    private final Program program;

    SeatSagaIT(Stack stack) {
        this.stack = stack;
        this.hiring = new Hiring(stack);
        this.program = new Program(stack);
    }

    private static String mail() {
        return "candidate-" + UUID.randomUUID() + "@mail.example";
    }

    private static String name() {
        return "Cohort " + UUID.randomUUID().toString().substring(0, 8);
    }

    private String atDecision(String posting, String mail) {
        String application = hiring.apply(posting, mail);
        hiring.bringToDecision(application);
        return application;
    }

    @Test
    void holdsTheLastSeatForOneOfTwoOffersAndPassesItOnWhenItIsDeclined() {
        String cohort = program.openCohort(name(), 1);
        String posting = hiring.openPosting("Last seat", 5, cohort);
        String firstMail = mail();
        String first = atDecision(posting, firstMail);
        String second = atDecision(posting, mail());

        String firstOffer = hiring.approvedOffer(first);
        hiring.awaitSeat(firstOffer, "HELD");
        String secondOffer = hiring.approvedOffer(second);
        hiring.awaitApplication(second, "WAITLISTED");
        hiring.extend(firstOffer, Duration.ofDays(5));
        hiring.awaitApplication(first, "OFFER");

        hiring.decline(firstMail, firstOffer);

        hiring.awaitSeat(secondOffer, "HELD");
        hiring.extend(secondOffer, Duration.ofDays(5));
        hiring.awaitApplication(second, "OFFER");
    }

    @Test
    void freesTheSeatOfAnOfferThatExpires() {
        String cohort = program.openCohort(name(), 1);
        String posting = hiring.openPosting("Expiring", 5, cohort);
        String first = atDecision(posting, mail());
        String second = atDecision(posting, mail());
        String firstOffer = hiring.approvedOffer(first);
        hiring.awaitSeat(firstOffer, "HELD");
        String secondOffer = hiring.approvedOffer(second);
        hiring.awaitApplication(second, "WAITLISTED");

        hiring.extend(firstOffer, Duration.ofSeconds(2));

        hiring.awaitOffer(firstOffer, "EXPIRED");
        hiring.awaitSeat(secondOffer, "HELD");
    }

    @Test
    void answersAnOfferWhoseCohortDoesNotExist() {
        String posting = hiring.openPosting("No cohort", 5, UUID.randomUUID().toString());
        String application = atDecision(posting, mail());

        String offer = hiring.approvedOffer(application);

        hiring.awaitSeat(offer, "DENIED");
        assertThat(hiring.status(application)).isEqualTo("DECISION");
    }

    @Test
    void refusesToExtendAnOfferWithoutASeat() {
        String cohort = program.openCohort(name(), 1);
        String posting = hiring.openPosting("No seat", 5, cohort);
        String holder = hiring.approvedOffer(atDecision(posting, mail()));
        hiring.awaitSeat(holder, "HELD");
        String application = atDecision(posting, mail());
        String offer = hiring.approvedOffer(application);
        hiring.awaitApplication(application, "WAITLISTED");

        Answer refused = stack.as("lena.brandt")
                .post(
                        "/api/offers/" + offer + "/extension",
                        Map.of(
                                "expiresAt",
                                Instant.now().plus(Duration.ofDays(2)).toString()));

        assertThat(refused.status()).isIn(409, 422);
    }

    @Test
    void completesOnceWhenEveryServiceIsKilledAtEveryStep() {
        String cohort = program.openCohort(name(), 3);
        String requisition = hiring.openRequisition("Killed", 1, cohort);
        killEveryService();
        String posting = hiring.announce("Killed", requisition);
        killEveryService();
        hiring.awaitVacancy(posting);
        String mail = mail();
        String application = hiring.apply(posting, mail);
        killEveryService();
        hiring.bringToDecision(application);
        String offer = hiring.approvedOffer(application);
        killEveryService();
        hiring.awaitSeat(offer, "HELD");
        hiring.extend(offer, Duration.ofDays(5));
        killEveryService();
        hiring.awaitApplication(application, "OFFER");
        hiring.accept(mail, offer);
        killEveryService();

        hiring.awaitApplication(application, "HIRED");
        program.awaitAssociate(cohort);
        await("requisition is filled and posting closed")
                .atMost(Duration.ofSeconds(30))
                .until(() -> hiring.requisitionStatus(requisition).equals("FILLED")
                        && hiring.postingStatus(posting).equals("CLOSED"));
        assertThat(hiring.history(application))
                .as("each step once")
                .containsExactly("SUBMITTED", "SCREENING", "ASSESSMENT", "INTERVIEWING", "DECISION", "OFFER", "HIRED");
        assertThat(program.associates(cohort).size()).as("enrolled once").isEqualTo(1);
        assertThat(program.seats(cohort).get("free").asInt())
                .as("seats taken once")
                .isEqualTo(2);
    }

    /** Right after a step was acknowledged: nobody has been told of it yet, or only some. */
    private void killEveryService() {
        List<String> services = List.of("jobs", "candidates", "rotations");
        services.forEach(stack::kill);
        services.forEach(stack::awaitReady);
    }
}
