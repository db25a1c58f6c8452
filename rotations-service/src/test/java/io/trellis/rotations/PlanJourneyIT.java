package io.trellis.rotations;

import static io.trellis.rotations.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.associate.DescribeAssociate;
import io.trellis.rotations.associate.Profile;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.preference.PreferenceWindows;
import io.trellis.rotations.preference.WindowStatus;
import io.trellis.rotations.slot.SlotStatus;
import io.trellis.rotations.slot.Slots;
import io.trellis.rotations.team.Team;
import io.trellis.support.id.Ids;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From ranked teams to published assignments, over HTTP, with the tokens people have. */
@RealServers
class PlanJourneyIT {

    private static final String DANA = Desk.DANA;
    private static final String RAVI = Desk.RAVI;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Desk desk;

    @Autowired
    JsonMapper json;

    @Autowired
    Scene scene;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    PreferenceWindows windows;

    @Autowired
    Slots slots;

    @Autowired
    DescribeAssociate describeAssociate;

    CohortId cohort = new CohortId(Ids.next());
    List<Associate> people = List.of();
    List<Team> teams = List.of();

    @BeforeEach
    void sixPeopleAndFiveTeamsOneOfThemScarce() {
        cohort = scene.open(6).id();
        people = scene.sixPeople(cohort);
        teams = scene.fiveTeams(cohort, 1);
    }

    @Test
    void listsBecomeAProvenPublishedPlan() {
        var window = desk.open(cohort);
        people.forEach(person -> {
            var token = Desk.tokenOf(person);
            var saved = desk.call("PUT", "/api/preferences/mine?cohort=" + cohort.value(), token, 0L, everyTeam());
            assertThat(saved).hasStatusOk();
            assertThat(desk.call("POST", "/api/preferences/mine/sealing?cohort=" + cohort.value(), token, 1L, null))
                    .hasStatusOk();
        });
        assertThat(desk.call("POST", "/api/preference-windows/" + window + "/closing", DANA, null, null))
                .hasStatusOk();
        assertThat(desk.call(
                        "PUT",
                        "/api/preferences/mine?cohort=" + cohort.value(),
                        Desk.tokenOf(people.getFirst()),
                        2L,
                        everyTeam()))
                .hasStatus(409);

        var plan = solved("FAIREST");
        var reading = desk.body(desk.call("GET", "/api/plans/" + plan, DANA, null, null));
        assertThat(reading.get("status").asString()).isEqualTo("PROPOSED");
        assertThat(reading.get("proven").asBoolean()).isTrue();
        assertThat(reading.get("stale").asBoolean()).isFalse();
        assertThat(reading.get("associates"))
                .hasSize(6)
                .allSatisfy(person -> assertThat(person.get("placements")).hasSize(3));
        assertThat(reading.get("stages")).isNotEmpty().allSatisfy(stage -> {
            assertThat(stage.get("found")).isEqualTo(stage.get("best"));
            assertThat(stage.get("sentence").asString()).isNotBlank();
        });
        assertThat(reading.get("seats")).hasSize(5);
        assertThat(desk.body(desk.call("GET", "/api/plans/" + plan + "/certificate", DANA, null, null))
                        .get("format")
                        .asString())
                .isEqualTo("price-certificate/1");

        assertThat(desk.call("POST", "/api/plans/" + plan + "/publication", DANA, null, null))
                .hasStatus(409);
        assertThat(desk.call("POST", "/api/plans/" + plan + "/review", DANA, null, null))
                .hasStatusOk();
        assertThat(desk.call("POST", "/api/plans/" + plan + "/approval", DANA, null, null))
                .hasStatus(422);
        assertThat(desk.call("POST", "/api/plans/" + plan + "/approval", RAVI, null, null))
                .hasStatusOk();
        assertThat(mine()).isEmpty();
        assertThat(desk.call("POST", "/api/plans/" + plan + "/publication", DANA, null, null))
                .hasStatusOk();
        await(() -> mine().size() == 3);
        await(() -> windows.of(cohort).orElseThrow().status() == WindowStatus.FROZEN);
        await(() -> slots.openIn(cohort).stream()
                .allMatch(slot -> slot.status() == SlotStatus.FILLED || slot.status() == SlotStatus.UNFILLED));
    }

    @Test
    void associatesReadTheirOwnReasonsWithoutNames() {
        var window = desk.open(cohort);
        people.forEach(person -> desk.call(
                "PUT", "/api/preferences/mine?cohort=" + cohort.value(), Desk.tokenOf(person), 0L, everyTeam()));
        desk.call("POST", "/api/preference-windows/" + window + "/closing", DANA, null, null);
        var plan = solved("FAIREST");
        var worst = desk.body(desk.call("GET", "/api/plans/" + plan, DANA, null, null))
                .get("associates")
                .get(0);
        var person = people.stream()
                .filter(one -> one.id()
                        .value()
                        .toString()
                        .equals(worst.get("associateId").asString()))
                .findFirst()
                .orElseThrow();
        var path =
                "/api/plans/%s/reasons?associate=%s".formatted(plan, person.id().value());
        var toDana = desk.body(desk.call("GET", path, DANA, null, null));
        assertThat(toDana.get("items")).isNotEmpty();
        var team = toDana.get("items").get(0).get("teamId").asString();
        var whyNot = desk.body(desk.call(
                "GET",
                "/api/plans/%s/why-not?associate=%s&team=%s"
                        .formatted(plan, person.id().value(), team),
                DANA,
                null,
                null));
        assertThat(whyNot.get("sentence").asString()).isNotBlank();
        assertThat(desk.call("GET", path, Desk.tokenOf(person), null, null)).hasStatus(404);
        desk.publish(plan);
        var toThem = desk.call("GET", path, Desk.tokenOf(person), null, null);
        assertThat(desk.body(toThem).get("items")).hasSameSizeAs(toDana.get("items"));
        people.stream()
                .filter(other -> other != person)
                .map(other -> other.displayName().split(" ")[0])
                .forEach(name -> assertThat(Desk.text(toThem)).doesNotContain(name));
        assertThat(desk.call(
                        "GET",
                        path,
                        Desk.tokenOf(people.stream()
                                .filter(other -> other != person)
                                .findFirst()
                                .orElseThrow()),
                        null,
                        null))
                .hasStatus(404);
    }

    @Test
    void isNotPublishedWhileListsCanChange() {
        desk.open(cohort);
        var plan = solved("MOST_FIRST_CHOICES");
        desk.approve(plan);
        var refused = desk.call("POST", "/api/plans/" + plan + "/publication", DANA, null, null);
        assertThat(refused).hasStatus(409);
        assertThat(desk.body(refused).get("type").asString()).isEqualTo("urn:trellis:problem:window-not-over");
    }

    @Test
    void changedInputsMakeAPlanStale() {
        var plan = solved("FAIREST");
        desk.approve(plan);
        var mina = people.getFirst();
        describeAssociate.describe(
                mina.id(),
                mina.revision(),
                new Profile(mina.displayName(), mina.profile().mail(), new TreeSet<>(), new TreeSet<>(List.of("SQL"))));
        var refused = desk.call("POST", "/api/plans/" + plan + "/publication", DANA, null, null);
        assertThat(refused).hasStatus(409);
        assertThat(desk.body(refused).get("type").asString()).isEqualTo("urn:trellis:problem:plan-stale");
        assertThat(desk.body(desk.call("GET", "/api/plans/" + plan, DANA, null, null))
                        .get("staleBecause")
                        .get(0)
                        .asString())
                .isEqualTo("1 profiles changed since.");
    }

    @Test
    void aPlanThatTheVerifierRejectsIsNotPublished() {
        var plan = solved("FAIREST");
        desk.approve(plan);
        var id = new Query(Criteria.where("_id").is(UUID.fromString(plan)));
        var stored = mongo.findOne(id, Document.class, "plans");
        var text = stored.get("solution", Document.class).getString("plan");
        mongo.updateFirst(id, Update.update("solution.plan", withTwoPeopleSwapped(text)), "plans");
        var refused = desk.call("POST", "/api/plans/" + plan + "/publication", DANA, null, null);
        assertThat(refused).hasStatus(409);
        assertThat(desk.body(refused).get("type").asString()).isEqualTo("urn:trellis:problem:plan-unverified");
    }

    @Test
    void aPinIsKeptByTheNextPlanAndMakesThisOneStale() {
        var plan = solved("FAIREST");
        var reading = desk.body(desk.call("GET", "/api/plans/" + plan, DANA, null, null));
        var someone = reading.get("associates").get(0);
        var has = someone.get("placements").get(0).get("slotId").asString();
        var other = slots.openIn(cohort).stream()
                .filter(slot -> slot.span().first() == 1
                        && !slot.id().value().toString().equals(has))
                .findFirst()
                .orElseThrow();
        Map<String, Object> pin = Map.of(
                "associateId", someone.get("associateId").asString(),
                "slotId", other.id().value().toString(),
                "reason", "The team asked for it.");
        var revision = reading.get("revision").asLong();
        assertThat(desk.call("POST", "/api/plans/" + plan + "/pins", DANA, revision, pin))
                .hasStatusOk();
        assertThat(desk.call("POST", "/api/plans/" + plan + "/pins", RAVI, revision, pin))
                .hasStatus(412);
        assertThat(desk.body(desk.call("GET", "/api/plans/" + plan, DANA, null, null))
                        .get("stale")
                        .asBoolean())
                .isTrue();
        var next = desk.body(desk.call("GET", "/api/plans/" + solved("FAIREST"), DANA, null, null));
        var placed = next.get("associates")
                .valueStream()
                .filter(person -> person.get("associateId").equals(someone.get("associateId")))
                .findFirst()
                .orElseThrow()
                .get("placements")
                .get(0);
        assertThat(placed.get("slotId").asString()).isEqualTo(other.id().value().toString());
        assertThat(placed.get("pinned").asBoolean()).isTrue();
        assertThat(next.get("alternatives")).hasSize(1);
    }

    @Test
    void saysWhyThereIsNoPlan() {
        scene.accepted(cohort, scene.team("Support"), 1, 1);
        teams.forEach(team -> slots.findByCohortIdOrderById(cohort).stream()
                .filter(slot -> slot.teamId().equals(team.id()) && slot.span().first() == 3)
                .forEach(slot -> assertThat(
                                desk.call("POST", "/api/slots/" + slot.id().value() + "/withdrawal", DANA, null, null))
                        .hasStatusOk()));
        var plan = desk.settled(cohort, "FAIREST");
        var reading = desk.body(desk.call("GET", "/api/plans/" + plan, DANA, null, null));
        assertThat(reading.get("status").asString()).isEqualTo("INFEASIBLE");
        assertThat(reading.get("trouble").asString()).isNotBlank();
        var conflict = desk.body(desk.call("GET", "/api/plans/" + plan + "/conflict", DANA, null, null));
        assertThat(conflict.get("reasons")).isNotEmpty();
        assertThat(conflict.get("cures")).isNotEmpty();
    }

    @Test
    void streamsTheStepsAndEndsWhenSettled() {
        var plan = desk.requested(cohort, "FAIREST");
        var stream = mvc.get()
                .uri("/api/plans/" + plan + "/progress")
                .header("Authorization", "Bearer " + DANA)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange();
        assertThat(Desk.text(stream))
                .contains(
                        "event:step",
                        "\"stage\":",
                        "\"value\":",
                        "\"bound\":",
                        "event:state",
                        "\"status\":\"PROPOSED\"");
        var last = Desk.text(stream)
                .lines()
                .filter(line -> line.startsWith("id:"))
                .toList()
                .getLast();
        var caughtUp = mvc.get()
                .uri("/api/plans/" + plan + "/progress")
                .header("Authorization", "Bearer " + DANA)
                .header("Last-Event-ID", last.substring(3).strip())
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange();
        assertThat(Desk.text(caughtUp)).contains("event:state").doesNotContain("event:step");
    }

    private String withTwoPeopleSwapped(String plan) {
        var tree = (ObjectNode) json.readTree(plan);
        var assignments = (ObjectNode) tree.get("assignments");
        var one = people.get(0).id().value().toString();
        var other = people.get(1).id().value().toString();
        var taken = assignments.get(one);
        assignments.set(one, assignments.get(other));
        assignments.set(other, taken);
        return json.writeValueAsString(tree);
    }

    /** Everybody wants the same, so somebody loses. */
    private Map<String, Object> everyTeam() {
        return Map.of(
                "choices",
                teams.stream()
                        .map(team -> List.of(team.id().value().toString()))
                        .toList());
    }

    private String solved(String policy) {
        return desk.solved(cohort, policy);
    }

    private JsonNode mine() {
        return desk.body(desk.call("GET", "/api/assignments/mine", Desk.tokenOf(people.getFirst()), null, null))
                .get("items");
    }
}
