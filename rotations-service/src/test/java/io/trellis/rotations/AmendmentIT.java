package io.trellis.rotations;

import static io.trellis.rotations.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.localstack.testing.TestIssuer;
import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.plan.Plans;
import io.trellis.rotations.team.Team;
import io.trellis.support.id.Ids;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** From a repair that was found to the plan it becomes, and what stands in its way. */
@RealServers
class AmendmentIT {

    private static final String PROBLEM = "urn:trellis:problem:";

    private static final String LEE = TestIssuer.shared().token("lee.park", "coordinator");

    @Autowired
    Desk desk;

    @Autowired
    Scene scene;

    @Autowired
    Plans plans;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    MockMvcTester mvc;

    CohortId cohort = new CohortId(Ids.next());
    List<Associate> people = List.of();
    List<Team> teams = List.of();
    String plan = "";

    @BeforeEach
    void sixPeopleWithAPublishedPlan() {
        cohort = scene.open(7).id();
        people = scene.sixPeople(cohort);
        teams = scene.fiveTeams(cohort, 2);
        desk.rankInTurn(cohort, people, teams);
        plan = desk.solved(cohort, "FAIREST");
        desk.publish(plan);
    }

    @Test
    void anAcceptedRepairIsProposedAsItWasSeenAndPublishedByTwo() {
        var repair = repairs(minaOnLeave()).get(0);

        var accepted = accept(repair, revision(plan));

        assertThat(accepted).hasStatus(201);
        var amended = desk.body(accepted).get("id").asString();
        assertThat(accepted.getResponse().getHeader("Location")).isEqualTo("/api/plans/" + amended);
        assertThat(accepted.getResponse().getHeader("ETag")).isNotBlank();
        var reading = reading(amended);
        assertThat(reading.get("status").asString()).isEqualTo("PROPOSED");
        assertThat(reading.get("number").asInt()).isEqualTo(2);
        assertThat(reading.get("amends").asString()).isEqualTo(plan);
        assertThat(reading.get("requestedBy").asString()).isEqualTo("dana.whitfield");
        assertThat(reading.get("proven").asBoolean()).isTrue();
        assertThat(reading.get("headline")).isEqualTo(repair.get("after").get("headline"));
        assertThat(reading.get("stale").asBoolean()).isFalse();
        assertThat(periodsOf(minaIn(reading))).containsExactly(1, 3);
        assertThat(minaIn(reading).get("absences")).singleElement().satisfies(leave -> {
            assertThat(leave.get("kind").asString()).isEqualTo("ON_LEAVE");
            assertThat(leave.get("period").asInt()).isEqualTo(2);
            assertThat(leave.get("periods").asInt()).isEqualTo(1);
        });
        var changes = get("/api/plans/" + amended + "/changes");
        assertThat(changes.get("of").asString()).isEqualTo(plan);
        assertThat(changes.get("changes").get(0).get("kind").asString()).isEqualTo("LEAVE");
        assertThat(changes.get("moves")).isEqualTo(repair.get("moves"));
        assertThat(changes.get("after")).isEqualTo(repair.get("after"));
        assertThat(get("/api/plans/" + amended + "/certificate").get("stages"))
                .anySatisfy(stage -> assertThat(stage.get("name").asString()).isEqualTo("changes"));
        people.forEach(person -> assertThat(desk.call(
                        "GET", "/api/plans/" + amended + "/reasons?associate=" + id(person), Desk.DANA, null, null))
                .hasStatusOk());
        assertThat(reading(plan).get("status").asString())
                .as("in force until the other is published")
                .isEqualTo("PUBLISHED");

        assertThat(desk.call("POST", "/api/plans/" + amended + "/review", Desk.RAVI, null, null))
                .hasStatusOk();
        assertProblem(
                desk.call("POST", "/api/plans/" + amended + "/approval", Desk.DANA, null, null), 422, "second-person");
        assertThat(desk.call("POST", "/api/plans/" + amended + "/approval", LEE, null, null))
                .hasStatusOk();
        assertThat(desk.call("POST", "/api/plans/" + amended + "/publication", Desk.DANA, null, null))
                .hasStatusOk();
        await(() -> reading(plan).get("status").asString().equals("SUPERSEDED"));
    }

    @Test
    void whatWasDecidedStaysDecidedInLaterRepairsAndPlans() {
        var amended = accepted(repairs(minaOnLeave()).get(0));
        desk.publish(amended);

        var later = desk.call(
                "POST",
                "/api/plans/" + amended + "/repairs",
                Desk.DANA,
                null,
                Map.of("changes", List.of(omarLeaves())));
        assertThat(later).hasStatusOk();
        assertThat(desk.body(later).get("changedSince")).isEmpty();
        var again = accept(amended, desk.body(later).get("repairs").get(0), revision(amended));
        assertThat(again).hasStatus(201);
        var last = desk.body(again).get("id").asString();
        assertThat(get("/api/plans/" + last + "/changes").get("changes"))
                .as("with this plan alone")
                .singleElement()
                .satisfies(change -> assertThat(change.get("kind").asString()).isEqualTo("EXIT"));
        var both = reading(last);
        assertThat(periodsOf(minaIn(both))).doesNotContain(2);
        assertThat(both.get("associates")).hasSize(5);
        assertThat(periodsOf(minaIn(reading(desk.solved(cohort, "FAIREST"))))).doesNotContain(2);
    }

    @Test
    void oneKeyMakesOnePlan() {
        var repair = repairs(minaOnLeave()).get(0);
        var key = Ids.next().toString();
        var first = post(acceptance(plan, repair), revision(plan), key);
        var again = post(acceptance(plan, repair), revision(plan), key);
        assertThat(first).hasStatus(201);
        assertThat(Desk.text(again)).isEqualTo(Desk.text(first));
        assertThat(plans.findByCohortIdOrderByNumberDesc(cohort)).hasSize(2);
    }

    @Test
    void whatWasNotSeenIsNotAccepted() {
        var repair = repairs(minaOnLeave()).get(0);
        var path = acceptance(plan, repair);
        assertProblem(desk.call("POST", path, Desk.DANA, null, null), 428, "revision-required");
        assertProblem(desk.call("POST", path, Desk.DANA, revision(plan) - 1, null), 412, "stale-revision");
        var other = desk.solved(cohort, "FAIREST");
        assertProblem(accept(other, repair, revision(other)), 409, "plan-not-published");
        assertThat(desk.call(
                        "POST",
                        "/api/plans/" + plan + "/repairs/" + Ids.next() + "/acceptance",
                        Desk.DANA,
                        revision(plan),
                        null))
                .hasStatus(404);
    }

    @Test
    void aRepairThatTheVerifierRejectsIsNotAccepted() {
        var repair = repairs(minaOnLeave()).get(0);
        var kept = new Query(
                Criteria.where("_id").is(UUID.fromString(repair.get("id").asString())));
        var stored = Objects.requireNonNull(mongo.findOne(kept, Document.class, "repairs"));
        var solution = stored.get("solution", Document.class).getString("plan");
        var slot = reading(plan).at("/associates/0/placements/0/slotId").asString();
        mongo.updateFirst(
                kept,
                Update.update("solution.plan", solution.replace(slot, Ids.next().toString())),
                "repairs");
        assertProblem(accept(repair, revision(plan)), 409, "plan-unverified");
    }

    @Test
    void aRepairOfWhatIsNoLongerTrueIsNotAccepted() {
        var repair = repairs(minaOnLeave()).get(0);
        var jonas = people.get(3);
        assertThat(desk.call("POST", "/api/associates/" + id(jonas) + "/renege", Desk.DANA, null, null))
                .hasStatusOk();
        var refused = accept(repair, revision(plan));
        assertProblem(refused, 409, "plan-stale");
        assertThat(desk.body(refused).get("detail").asString()).isEqualTo("1 people changed since.");
        assertThat(plans.findByCohortIdOrderByNumberDesc(cohort)).hasSize(1);
        assertThat(accept(repairs(minaOnLeave()).get(0), revision(plan)))
                .as("found anew")
                .hasStatus(201);
    }

    @Test
    void ofTwoAcceptedRepairsOnlyOneIsPublished() {
        var first = accepted(repairs(minaOnLeave()).get(0));
        var second = accepted(repairs(omarLeaves()).get(0));
        desk.approve(second);
        desk.publish(first);
        var refused = desk.call("POST", "/api/plans/" + second + "/publication", Desk.DANA, null, null);
        assertProblem(refused, 409, "plan-stale");
        assertThat(desk.body(refused).get("detail").asString()).isEqualTo("Another plan was published since.");
        assertThat(reading(second).get("staleBecause").get(0).asString())
                .isEqualTo("Another plan was published since.");
    }

    @Test
    void aPlanThatWouldMoveWhatHasBegunIsStale() {
        var amended = accepted(repairs(minaOnLeave()).get(0));
        mongo.updateFirst(
                new Query(Criteria.where("_id").is(UUID.fromString(amended))),
                Update.update("amendment.startedPeriods", 1),
                "plans");
        assertThat(reading(amended).get("staleBecause").get(0).asString()).isEqualTo("A period began since.");
    }

    @Test
    void whatIsForOthersToChangeIsNotDecidedByAPlan() {
        var seat = repairs(Map.of(
                        "kind",
                        "OPEN_SLOT",
                        "teamId",
                        teams.getFirst().id().value().toString(),
                        "periods",
                        List.of(2),
                        "seats",
                        1))
                .get(0);
        var refused = accept(seat, revision(plan));
        assertProblem(refused, 422, "change-not-for-a-plan");
        assertThat(desk.body(refused).get("detail").asString()).contains("OPEN_SLOT");
    }

    private Map<String, Object> minaOnLeave() {
        return Map.of("kind", "LEAVE", "associateId", id(people.getFirst()), "periods", List.of(2));
    }

    private Map<String, Object> omarLeaves() {
        return Map.of("kind", "EXIT", "associateId", id(people.get(1)), "fromPeriod", 1);
    }

    private JsonNode repairs(Map<String, Object> change) {
        var found = desk.call(
                "POST", "/api/plans/" + plan + "/repairs", Desk.DANA, null, Map.of("changes", List.of(change)));
        assertThat(found).hasStatusOk();
        return desk.body(found).get("repairs");
    }

    private String accepted(JsonNode repair) {
        var accepted = accept(repair, revision(plan));
        assertThat(accepted).hasStatus(201);
        return desk.body(accepted).get("id").asString();
    }

    private MvcTestResult accept(JsonNode repair, long revision) {
        return accept(plan, repair, revision);
    }

    private MvcTestResult accept(String of, JsonNode repair, long revision) {
        return desk.call("POST", acceptance(of, repair), Desk.DANA, revision, null);
    }

    private static String acceptance(String of, JsonNode repair) {
        return "/api/plans/" + of + "/repairs/" + repair.get("id").asString() + "/acceptance";
    }

    private MvcTestResult post(String path, long revision, String key) {
        return mvc.method(HttpMethod.POST)
                .uri(path)
                .header("Authorization", "Bearer " + Desk.DANA)
                .header("If-Match", "\"" + revision + "\"")
                .header("Idempotency-Key", key)
                .exchange();
    }

    private JsonNode get(String path) {
        var result = desk.call("GET", path, Desk.DANA, null, null);
        assertThat(result).hasStatusOk();
        return desk.body(result);
    }

    private JsonNode reading(String id) {
        return get("/api/plans/" + id);
    }

    private long revision(String id) {
        return reading(id).get("revision").asLong();
    }

    private JsonNode minaIn(JsonNode reading) {
        return reading.get("associates")
                .valueStream()
                .filter(person -> person.get("associateId").asString().equals(id(people.getFirst())))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> periodsOf(JsonNode person) {
        return person.get("placements")
                .valueStream()
                .map(place -> place.get("period").asInt())
                .toList();
    }

    private void assertProblem(MvcTestResult result, int status, String kebab) {
        assertThat(result).hasStatus(status);
        assertThat(desk.body(result).get("type").asString()).isEqualTo(PROBLEM + kebab);
    }

    private static String id(Associate person) {
        return person.id().value().toString();
    }
}
