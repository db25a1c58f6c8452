package io.trellis.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** One unbroken line from requisition to first rotation, through the gateway with real tokens. */
@ExtendWith(RunningStack.class)
@NeedsKafka
class HiringJourneyIT {

    private final Stack stack;
    private final Hiring hiring;
    private final Program program;

    HiringJourneyIT(Stack stack) {
        this.stack = stack;
        this.hiring = new Hiring(stack);
        this.program = new Program(stack);
    }

    @Test
    void leadsFromRequisitionToPublishedPlan() {
        String cohort = program.openCohort("Cohort " + UUID.randomUUID(), 1);
        String requisition = hiring.openRequisition("Associate Product Manager", 1, cohort);
        String posting = hiring.publish("Associate Product Manager", requisition);
        String mail = "candidate-" + UUID.randomUUID() + "@mail.example";

        String application = hiring.apply(posting, mail);
        hiring.bringToDecision(application);
        String offer = hiring.approvedOffer(application);
        hiring.awaitSeat(offer, "HELD");
        hiring.extend(offer, Duration.ofDays(5));
        hiring.awaitApplication(application, "OFFER");
        hiring.accept(mail, offer);
        hiring.awaitApplication(application, "HIRED");
        String associate = program.awaitAssociate(cohort);
        await("requisition filled, posting closed")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    assertThat(stack.as("lena.brandt")
                                    .get("/api/requisitions/" + requisition)
                                    .text("status"))
                            .isEqualTo("FILLED");
                    assertThat(hiring.postingStatus(posting)).isEqualTo("CLOSED");
                });

        program.describe(associate, "Mina Haddad", "mina.haddad@aldercove.example");
        List<String> teams = List.of(program.team("Search"), program.team("Maps"), program.team("Trust"));
        teams.forEach(team -> {
            program.acceptedSlot(cohort, team, 1, 1);
            program.acceptedSlot(cohort, team, 2, 1);
        });
        String window = program.openWindow(cohort, 2);
        program.rank("mina.haddad", cohort, teams);
        program.close(window);
        JsonNode plan = program.proposedPlan(cohort);

        assertThat(plan.get("status").asString()).as(plan.toString()).isEqualTo("PROPOSED");
        assertThat(plan.get("proven").asBoolean()).isTrue();
        publish(plan.get("id").asString());
        await("assignments confirmed")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stack.as("mina.haddad")
                                .get("/api/assignments/mine")
                                .ok()
                                .body()
                                .toString())
                        .contains(associate));
    }

    private void publish(String plan) {
        Client dana = stack.as("dana.whitfield");
        Client ravi = stack.as("ravi.shah");
        dana.post("/api/plans/" + plan + "/review").ok();
        assertThat(dana.post("/api/plans/" + plan + "/approval").status())
                .as("approval by the one who asked for it")
                .isIn(403, 409, 422);
        ravi.post("/api/plans/" + plan + "/approval").ok();
        dana.post("/api/plans/" + plan + "/publication").ok();
    }

    @Test
    void takesOneApplicationPerPersonAndPosting() {
        String posting = hiring.openPosting("Once", 1);
        String mail = "candidate-" + UUID.randomUUID() + "@mail.example";
        hiring.apply(posting, mail);

        Answer again = stack.anonymous().apply(Hiring.application(posting, mail), Hiring.resume());

        assertThat(again.status()).isEqualTo(409);
    }

    static Stream<Arguments> resumes() {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        byte[] pdf = Hiring.resume();
        System.arraycopy(pdf, 0, large, 0, pdf.length);
        return Stream.of(
                Arguments.of("of 0 bytes", new byte[0], 422, "resume-empty"),
                Arguments.of("an executable renamed pdf", new byte[] {'M', 'Z', 0, 1}, 415, "resume-type"),
                Arguments.of("a byte larger than is taken", large, 413, "content-too-large"),
                Arguments.of("of 50 MB", new byte[50 * 1024 * 1024], 413, "content-too-large"));
    }

    /** Nothing of it is kept: the same person applies to the same posting with a résumé that is one. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("resumes")
    void refusesAResume(String that, byte[] resume, int status, String problem) {
        String posting = hiring.openPosting("Résumé " + that, 1);
        String mail = "candidate-" + UUID.randomUUID() + "@mail.example";

        Answer refused = stack.anonymous().apply(Hiring.application(posting, mail), resume);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.problem()).isEqualTo(problem);
        hiring.apply(posting, mail);
    }

    @Test
    void repeatsTheFirstAnswerToARepeatedRequest() {
        String posting = hiring.openPosting("Twice", 1);
        var application = Hiring.application(posting);
        String key = UUID.randomUUID().toString();

        Answer first =
                stack.anonymous().apply(application, Hiring.resume(), key).ok();
        Answer second =
                stack.anonymous().apply(application, Hiring.resume(), key).ok();

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void refusesWhatOnlySomebodyElseMayDo() {
        Client lena = stack.as("lena.brandt");

        assertThat(lena.get("/api/plans?cohort=" + UUID.randomUUID()).status()).isEqualTo(403);
        assertThat(stack.anonymous().get("/api/applications").status()).isEqualTo(401);
        assertThat(stack.anonymous().get("/api/requisitions").problem()).isEqualTo("unauthenticated");
    }
}
