package io.trellis.rotations;

import static io.trellis.rotations.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.rotations.assignment.Assignments;
import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.plan.Plan;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.PlanStatus;
import io.trellis.rotations.plan.Plans;
import io.trellis.support.id.Ids;
import io.trellis.support.testing.Golden;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Several plans of one cohort that are published, at the same moment or told of late. */
@RealServers
class PublicationIT {

    @Autowired
    Desk desk;

    @Autowired
    Scene scene;

    @Autowired
    Plans plans;

    @Autowired
    Assignments assignments;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    ApplicationContext service;

    CohortId cohort = new CohortId(Ids.next());
    List<Associate> people = List.of();

    @BeforeEach
    void sixPeopleWithoutWishes() {
        cohort = scene.open(6).id();
        people = scene.sixPeople(cohort);
        scene.fiveTeams(cohort, 2);
    }

    @Test
    void ofRepairsThatArePublishedTogetherOneIs() throws Exception {
        var repaired = desk.solved(cohort, "FAIREST");
        desk.publish(repaired);
        var repair = repairFor(minaOnLeave(), repaired);
        var amendments = IntStream.range(0, 4)
                .mapToObj(_ -> desk.accepted(repaired, repair))
                .toList();
        amendments.forEach(desk::approve);

        var answers = together(amendments);

        assertThat(answers).filteredOn(answer -> status(answer) == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> status(answer) != 200).allSatisfy(refused -> {
            assertThat(refused).hasStatus(409);
            assertThat(desk.body(refused).get("type").asString()).isEqualTo("urn:trellis:problem:plan-stale");
        });
        await(() -> statuses().contains(PlanStatus.SUPERSEDED));
        assertThat(statuses()).containsOnlyOnce(PlanStatus.PUBLISHED);
    }

    @Test
    void ofPlansThatArePublishedTogetherOneStaysInForce() throws Exception {
        var solved = IntStream.range(0, 3)
                .mapToObj(_ -> desk.solved(cohort, "FAIREST"))
                .toList();
        solved.forEach(desk::approve);

        assertThat(together(solved)).allSatisfy(answer -> assertThat(answer).hasStatusOk());

        await(() -> statuses().stream().filter(PlanStatus.SUPERSEDED::equals).count() == 2);
        var inForce = plans.publishedIn(cohort).orElseThrow();
        await(() -> !assignments.findByPlanIdOrderByStartsOn(inForce.id()).isEmpty());
        assertThat(plans.findByCohortIdOrderByNumberDesc(cohort))
                .extracting(Plan::publicationNumber)
                .containsExactlyInAnyOrder(1, 2, 3);
        assertThat(inForce.publicationNumber()).isEqualTo(3);
    }

    @Test
    void aPlanAskedForBeforeSomethingWasDecidedIsStale() {
        var repaired = desk.solved(cohort, "FAIREST");
        desk.publish(repaired);
        var withoutLeave = desk.solved(cohort, "FAIREST");
        desk.approve(withoutLeave);
        desk.publish(desk.accepted(repaired, repairFor(minaOnLeave(), repaired)));

        var refused = desk.call("POST", "/api/plans/" + withoutLeave + "/publication", Desk.DANA, null, null);

        assertThat(refused).hasStatus(409);
        assertThat(desk.body(refused).get("type").asString()).isEqualTo("urn:trellis:problem:plan-stale");
        assertThat(desk.body(refused).get("detail").asString())
                .isEqualTo("What was decided with the plan in force changed since.");
    }

    @Test
    void whatIsPinnedOnOnePlanMakesEveryOtherWithoutItStale() {
        var older = desk.solved(cohort, "FAIREST");
        var newer = desk.solved(cohort, "MOST_FIRST_CHOICES");
        var person = desk.get("/api/plans/" + older).get("associates").get(0);
        var associate = person.get("associateId").asString();
        var slot = person.get("placements").get(0).get("slotId").asString();
        desk.approve(newer);

        desk.pin(older, associate, slot);

        var refused = desk.call("POST", "/api/plans/" + newer + "/publication", Desk.DANA, null, null);
        assertThat(refused).hasStatus(409);
        assertThat(desk.body(refused).get("detail").asString()).isEqualTo("1 pins changed since.");
        var next = desk.get("/api/plans/" + desk.solved(cohort, "FAIREST"));
        assertThat(next.get("stale").asBoolean()).isFalse();
        assertThat(next.get("pins")).as("as it was asked for after that").hasSize(1);

        desk.unpin(older, associate, slot);

        assertThat(desk.get("/api/plans/" + older).get("stale").asBoolean()).isFalse();
        assertThat(desk.call("POST", "/api/plans/" + newer + "/publication", Desk.DANA, null, null))
                .hasStatusOk();
    }

    @Test
    void aPlanOfWhichIsToldAfterItsSuccessorReachesNobody() {
        var first = desk.solved(cohort, "FAIREST");
        desk.publish(first);
        await(() -> !assignmentsOf(first).isEmpty());
        var second = desk.solved(cohort, "FAIREST");
        desk.publish(second);
        await(() -> !assignmentsOf(second).isEmpty());
        mongo.remove(Query.query(Criteria.where("planId").is(UUID.fromString(first))), "assignments");

        tellOf(first);

        assertThat(assignmentsOf(first)).isEmpty();
        assertThat(plans.publishedIn(cohort))
                .hasValueSatisfying(plan -> assertThat(plan.id()).isEqualTo(id(second)));
    }

    @Test
    void whatAReplicaPublishesThatDoesNotCountYetComesAfterWhatItFollowed() {
        var counted = desk.solved(cohort, "FAIREST");
        desk.publish(counted);
        await(() -> !assignmentsOf(counted).isEmpty());
        var uncounted = desk.solved(cohort, "FAIREST");
        desk.approve(uncounted);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(UUID.fromString(uncounted))),
                Update.update("status", PlanStatus.PUBLISHED.name())
                        .set("publication.by", "ravi.shah")
                        .set("publication.at", Instant.now())
                        .inc("revision", 1),
                "plans");
        assertThat(plans.publishedIn(cohort))
                .hasValueSatisfying(plan -> assertThat(plan.id()).isEqualTo(id(uncounted)));

        tellOf(uncounted);

        assertThat(assignmentsOf(uncounted)).isNotEmpty();
        assertThat(plans.at(id(counted)).status()).isEqualTo(PlanStatus.SUPERSEDED);
        assertThat(plans.at(id(uncounted)).publicationNumber()).isEqualTo(2);
    }

    @Test
    void whatDidNotCountAndWasFollowedStaysBehind() {
        var uncounted = desk.solved(cohort, "FAIREST");
        desk.publish(uncounted);
        await(() -> !assignmentsOf(uncounted).isEmpty());
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(UUID.fromString(uncounted))),
                new Update().unset("publicationNumber"),
                "plans");
        var counted = desk.solved(cohort, "FAIREST");
        desk.publish(counted);

        tellOf(uncounted);

        await(() -> plans.at(id(uncounted)).status() == PlanStatus.SUPERSEDED);
        assertThat(plans.publishedIn(cohort))
                .hasValueSatisfying(plan -> assertThat(plan.id()).isEqualTo(id(counted)));
    }

    private void tellOf(String plan) {
        Golden.deliver(
                service, "events/rotations/plan-published.v1.json", Map.of("planId", plan, "cohortId", cohort.value()));
    }

    private static PlanId id(String plan) {
        return new PlanId(UUID.fromString(plan));
    }

    private Map<String, Object> minaOnLeave() {
        return Map.of(
                "kind", "LEAVE", "associateId", people.getFirst().id().value().toString(), "periods", List.of(2));
    }

    private JsonNode repairFor(Map<String, Object> change, String plan) {
        return desk.repairs(plan, Map.of("changes", List.of(change))).get(0);
    }

    private List<MvcTestResult> together(List<String> ids) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(ids.stream()
                            .<Callable<MvcTestResult>>map(id ->
                                    () -> desk.call("POST", "/api/plans/" + id + "/publication", Desk.DANA, null, null))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private List<?> assignmentsOf(String plan) {
        return assignments.findByPlanIdOrderByStartsOn(new PlanId(UUID.fromString(plan)));
    }

    private List<PlanStatus> statuses() {
        return plans.findByCohortIdOrderByNumberDesc(cohort).stream()
                .map(Plan::status)
                .toList();
    }

    private static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }
}
