package io.trellis.rotations;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.support.id.Ids;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What was decided with the plan in force is taken back by repairing it without. */
@RealServers
class TakingBackIT {

    @Autowired
    Desk desk;

    @Autowired
    Scene scene;

    @Autowired
    MongoTemplate mongo;

    CohortId cohort = new CohortId(Ids.next());
    String mina = "";
    String omar = "";
    String plan = "";

    @BeforeEach
    void twoOfSixAreAwayInThePlanInForce() {
        cohort = scene.open(6).id();
        var people = scene.sixPeople(cohort);
        mina = id(people.getFirst());
        omar = id(people.get(1));
        scene.fiveTeams(cohort, 2);
        var first = desk.solved(cohort, "FAIREST");
        desk.publish(first);
        plan = published(first, Map.of("changes", List.of(leave(), exit())));
        assertThat(periodsOf(mina, reading(plan))).containsExactly(1, 3);
    }

    @Test
    void whoReturnsIsPlacedAgainAndStaysSo() {
        assertThat(reading(plan).get("changes"))
                .extracting(change -> change.get("kind").asString())
                .containsExactly("LEAVE", "EXIT");

        var returned = desk.accepted(
                plan,
                desk.repairs(plan, Map.of("changes", List.of(), "takenBack", List.of(leave())))
                        .get(0));

        var changes = desk.get("/api/plans/" + returned + "/changes");
        assertThat(changes.get("changes")).isEmpty();
        assertThat(changes.get("takenBack").get(0).get("kind").asString()).isEqualTo("LEAVE");
        assertThat(changes.get("moves"))
                .singleElement()
                .satisfies(
                        move -> assertThat(move.get("associateId").asString()).isEqualTo(mina));
        desk.publish(returned);
        assertThat(periodsOf(mina, reading(returned))).containsExactly(1, 2, 3);
        assertThat(reading(returned).get("changes"))
                .singleElement()
                .satisfies(change -> assertThat(change.get("kind").asString()).isEqualTo("EXIT"));
        var later = reading(desk.solved(cohort, "FAIREST"));
        assertThat(periodsOf(mina, later)).containsExactly(1, 2, 3);
        assertThat(later.get("associates")).hasSize(5);
    }

    @Test
    void whoComesBackAfterAllIsInThePlanAgain() {
        var back = desk.accepted(
                plan,
                desk.repairs(plan, Map.of("changes", List.of(), "takenBack", List.of(leave(), exit())))
                        .get(0));
        assertThat(reading(back).get("associates")).hasSize(6);
        assertThat(periodsOf(omar, reading(back))).containsExactly(1, 2, 3);
        desk.publish(back);
    }

    @Test
    void whatNobodyDecidedCannotBeTakenBack() {
        var refused = asked(Map.of("kind", "LEAVE", "associateId", mina, "periods", List.of(3)));
        assertThat(refused).hasStatus(422);
        assertThat(desk.body(refused).get("errors").get(0).get("pointer").asString())
                .isEqualTo("/takenBack/0");
    }

    @Test
    void whatHasComeAboutCannotBeTakenBack() {
        assertThat(desk.call("POST", "/api/associates/" + omar + "/renege", Desk.DANA, null, null))
                .hasStatusOk();
        var refused = asked(exit());
        assertThat(refused).hasStatus(422);
        assertThat(desk.body(refused).get("errors").get(0).get("pointer").asString())
                .isEqualTo("/takenBack");
    }

    @Test
    void whatHasBegunCannotBeTakenBack() {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(cohort.value())),
                Update.update("startsOn", LocalDate.now(ZoneOffset.UTC).minusMonths(10)),
                "cohorts");
        var refused = asked(leave());
        assertThat(refused).hasStatus(409);
        assertThat(desk.body(refused).get("type").asString()).isEqualTo("urn:trellis:problem:change-begun");
    }

    private String published(String of, Map<String, Object> request) {
        var amended = desk.accepted(of, desk.repairs(of, request).get(0));
        desk.publish(amended);
        return amended;
    }

    private MvcTestResult asked(Map<String, Object> takenBack) {
        return desk.call(
                "POST",
                "/api/plans/" + plan + "/repairs",
                Desk.DANA,
                null,
                Map.of("changes", List.of(), "takenBack", List.of(takenBack)));
    }

    private Map<String, Object> leave() {
        return Map.of("kind", "LEAVE", "associateId", mina, "periods", List.of(2));
    }

    private Map<String, Object> exit() {
        return Map.of("kind", "EXIT", "associateId", omar, "fromPeriod", 1);
    }

    private JsonNode reading(String id) {
        return desk.get("/api/plans/" + id);
    }

    private static List<Integer> periodsOf(String associate, JsonNode reading) {
        return reading.get("associates")
                .valueStream()
                .filter(person -> person.get("associateId").asString().equals(associate))
                .flatMap(person -> person.get("placements").valueStream())
                .map(place -> place.get("period").asInt())
                .toList();
    }

    private static String id(Associate person) {
        return person.id().value().toString();
    }
}
