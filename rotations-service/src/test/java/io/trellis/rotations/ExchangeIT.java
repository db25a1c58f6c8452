package io.trellis.rotations;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.support.id.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** From an exchange that was found to the plan it becomes, and what that means for other plans. */
@RealServers
class ExchangeIT {

    private static final String PROBLEM = "urn:trellis:problem:";

    @Autowired
    Desk desk;

    @Autowired
    Scene scene;

    @Autowired
    Mixup mixup;

    CohortId cohort = new CohortId(Ids.next());
    List<Associate> people = List.of();
    String plan = "";

    @BeforeEach
    void twoOfSixHaveWhatTheOtherWouldLike() {
        cohort = scene.open(7).id();
        people = scene.sixPeople(cohort);
        var teams = scene.fiveTeams(cohort, 2);
        desk.rankInTurn(cohort, people, teams);
        plan = desk.solved(cohort, "FAIREST");
        desk.publish(plan);
        mixup.giveTwoPeopleEachOthersSlot(plan, people, teams);
    }

    @Test
    void anAcceptedExchangeMovesNobodyElse() {
        var parts = exchange();

        assertProblem(swap(parts, revision(plan) - 1), 412, "stale-revision");
        var accepted = swap(parts, revision(plan));

        assertThat(accepted).hasStatus(201);
        var amended = desk.body(accepted).get("id").asString();
        var moves = desk.get("/api/plans/" + amended + "/changes").get("moves");
        assertThat(moves).hasSize(parts.size());
        for (var part : parts) {
            assertThat(moves).anySatisfy(move -> {
                assertThat(move.get("associateId").asString()).isEqualTo(part.get("associateId"));
                assertThat(move.get("from").get(0).get("slotId").asString()).isEqualTo(part.get("gives"));
                assertThat(move.get("to").get(0).get("slotId").asString()).isEqualTo(part.get("gets"));
            });
        }
        var reading = reading(amended);
        assertThat(reading.get("proven").asBoolean()).isTrue();
        assertThat(reading.get("pins")).hasSize(parts.size());
        desk.publish(amended);
    }

    @Test
    void anExchangeOfWhatPeopleDoNotHaveIsNotAccepted() {
        var placements = reading(plan).get("associates");
        var one = placements.get(0);
        var other = placements.get(1);
        var ones = one.get("placements").get(0).get("slotId");
        var others = other.get("placements").get(1).get("slotId");
        assertProblem(
                swap(
                        List.of(
                                part(one.get("associateId"), others, ones),
                                part(other.get("associateId"), ones, others)),
                        revision(plan)),
                409,
                "swap-gone");
        assertProblem(
                swap(
                        List.of(
                                part(one.get("associateId"), ones, others),
                                part(other.get("associateId"), others, others)),
                        revision(plan)),
                409,
                "swap-gone");
        assertProblem(swap(List.of(), revision(plan)), 422, "validation");
    }

    @Test
    void aPlanAskedForBeforeAnExchangeWasPublishedIsStale() {
        var parts = exchange();
        var exchanged = desk.body(swap(parts, revision(plan))).get("id").asString();
        var before = desk.solved(cohort, "FAIREST");
        desk.approve(before);
        assertThat(reading(before).get("pins"))
                .as("an exchange that is only proposed holds for nobody")
                .isEmpty();
        assertThat(reading(before).get("stale").asBoolean()).isFalse();

        desk.publish(exchanged);

        assertThat(reading(before).get("staleBecause").get(0).asString()).isEqualTo("2 pins changed since.");
        var refused = desk.call("POST", "/api/plans/" + before + "/publication", Desk.DANA, null, null);
        assertProblem(refused, 409, "plan-stale");
        assertThat(desk.body(refused).get("detail").asString()).isEqualTo("2 pins changed since.");
        var next = desk.solved(cohort, "FAIREST");
        assertThat(slotsPinnedIn(next))
                .containsExactlyInAnyOrderElementsOf(
                        parts.stream().map(part -> part.get("gets").toString()).toList());
        desk.publish(next);
    }

    @Test
    void anExchangeOverridesWhatWasPinnedBeforeAndNoMore() {
        var parts = exchange();
        var working = desk.solved(cohort, "FAIREST");
        var moved = parts.getFirst();
        var bystander = people.stream()
                .map(person -> person.id().value().toString())
                .filter(id -> parts.stream().noneMatch(part -> id.equals(part.get("associateId"))))
                .findFirst()
                .orElseThrow();
        var kept = reading(working)
                .get("associates")
                .valueStream()
                .filter(person -> person.get("associateId").asString().equals(bystander))
                .findFirst()
                .orElseThrow()
                .at("/placements/0/slotId")
                .asString();
        desk.pin(
                working, moved.get("associateId").toString(), moved.get("gives").toString());
        desk.pin(working, bystander, kept);

        desk.publish(desk.body(swap(parts, revision(plan))).get("id").asString());

        var slots = new ArrayList<>(
                parts.stream().map(part -> part.get("gets").toString()).toList());
        slots.add(kept);
        assertThat(slotsPinnedIn(desk.solved(cohort, "FAIREST"))).containsExactlyInAnyOrderElementsOf(slots);
    }

    @Test
    void whoExchangedGoesOnLeaveOnceTheirPinIsGivenUp() {
        var parts = exchange();
        var exchanged = desk.body(swap(parts, revision(plan))).get("id").asString();
        desk.publish(exchanged);
        var associate = parts.getFirst().get("associateId").toString();
        var slot = parts.getFirst().get("gets").toString();
        var period = person(exchanged, associate)
                .get("placements")
                .valueStream()
                .filter(place -> place.get("slotId").asString().equals(slot))
                .findFirst()
                .orElseThrow()
                .get("period")
                .asInt();
        Map<String, Object> leave = Map.of("kind", "LEAVE", "associateId", associate, "periods", List.of(period));
        Map<String, Object> unpin = Map.of("kind", "UNPIN", "associateId", associate, "slotId", slot);
        assertProblem(
                desk.call(
                        "POST",
                        "/api/plans/" + exchanged + "/repairs",
                        Desk.DANA,
                        null,
                        Map.of("changes", List.of(leave))),
                422,
                "validation");

        var away = desk.accepted(
                exchanged,
                desk.repairs(exchanged, Map.of("changes", List.of(unpin, leave)))
                        .get(0));
        desk.publish(away);

        assertThat(person(away, associate).get("absences")).hasSize(1);
        assertThat(person(desk.solved(cohort, "FAIREST"), associate).get("absences"))
                .as("in plans asked for later as well")
                .hasSize(1);
    }

    private JsonNode person(String id, String associate) {
        return reading(id)
                .get("associates")
                .valueStream()
                .filter(person -> person.get("associateId").asString().equals(associate))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pinningOnAnExchangeAndTakingThatBackLeavesItAsItWas() {
        var exchanged = desk.body(swap(exchange(), revision(plan))).get("id").asString();
        var pins = slotsPinnedIn(exchanged);
        var person = reading(exchanged).get("associates").get(5);
        var associate = person.get("associateId").asString();
        var slot = person.get("placements").get(0).get("slotId").asString();

        desk.pin(exchanged, associate, slot);
        assertThat(reading(exchanged).get("stale").asBoolean()).isTrue();
        assertThat(slotsPinnedIn(desk.solved(cohort, "FAIREST"))).contains(slot);
        desk.unpin(exchanged, associate, slot);

        assertThat(slotsPinnedIn(exchanged)).containsExactlyInAnyOrderElementsOf(pins);
        desk.publish(exchanged);
    }

    /** Two people who would both gain, as parts of an exchange. */
    private List<Map<String, Object>> exchange() {
        return desk.get("/api/plans/" + plan + "/swaps")
                .get("items")
                .get(0)
                .get("parts")
                .valueStream()
                .map(part -> part(
                        part.get("associateId"),
                        part.get("gives").get("slotId"),
                        part.get("gets").get("slotId")))
                .toList();
    }

    private List<String> slotsPinnedIn(String id) {
        return reading(id)
                .get("pins")
                .valueStream()
                .map(pin -> pin.get("slotId").asString())
                .toList();
    }

    private MvcTestResult swap(List<Map<String, Object>> parts, long revision) {
        return desk.call(
                "POST", "/api/plans/" + plan + "/swaps/acceptance", Desk.DANA, revision, Map.of("parts", parts));
    }

    private static Map<String, Object> part(JsonNode associate, JsonNode gives, JsonNode gets) {
        return Map.of("associateId", associate.asString(), "gives", gives.asString(), "gets", gets.asString());
    }

    private JsonNode reading(String id) {
        return desk.get("/api/plans/" + id);
    }

    private long revision(String id) {
        return reading(id).get("revision").asLong();
    }

    private void assertProblem(MvcTestResult result, int status, String kebab) {
        assertThat(result).hasStatus(status);
        assertThat(desk.body(result).get("type").asString()).isEqualTo(PROBLEM + kebab);
    }
}
