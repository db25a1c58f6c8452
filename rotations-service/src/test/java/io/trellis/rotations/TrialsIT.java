package io.trellis.rotations;

import static io.trellis.rotations.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.associate.Associates;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.plan.Plans;
import io.trellis.rotations.plan.trial.Trials;
import io.trellis.rotations.slot.Slot;
import io.trellis.rotations.slot.Slots;
import io.trellis.rotations.team.Team;
import io.trellis.support.id.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What a coordinator tries out with a solved plan, and what is refused. */
@RealServers
class TrialsIT {

    private static final String PROBLEM = "urn:trellis:problem:";

    @Autowired
    Desk desk;

    @Autowired
    Scene scene;

    @Autowired
    Slots slots;

    @Autowired
    Plans plans;

    @Autowired
    Associates associates;

    @Autowired
    Trials trials;

    @Autowired
    Mixup mixup;

    CohortId cohort = new CohortId(Ids.next());
    List<Associate> people = List.of();
    List<Team> teams = List.of();

    @BeforeEach
    void sixPeopleAndFiveTeamsOneOfThemScarce() {
        cohort = scene.open(7).id();
        people = scene.sixPeople(cohort);
        teams = scene.fiveTeams(cohort, 1);
    }

    @Test
    void tellsWhoLosesWhenASlotCloses() {
        everybodyWantsPaymentsMost();
        var plan = desk.solved(cohort, "FAIREST");
        var plansBefore = plans.findByCohortIdOrderByNumberDesc(cohort).size();
        var revision = revision(plan);

        var answer = answered(whatIf(plan, Map.of("kind", "CLOSE_SLOT", "slotId", payments(1))));

        assertThat(placements(answer.get("before"), 1)).isEqualTo(3);
        assertThat(placements(answer.get("after"), 1)).isEqualTo(2);
        assertThat(answer.get("after").get("proven").asBoolean()).isTrue();
        assertThat(answer.get("after").get("headline").asString()).startsWith("Proven");
        var worst = answer.get("moves").get(0);
        assertThat(worst.get("gain").asInt()).isNegative();
        assertThat(names()).contains(worst.get("name").asString());
        assertThat(worst.get("sentence").asString())
                .startsWith(worst.get("name").asString())
                .contains("→", "lost");
        assertThat(plans.findByCohortIdOrderByNumberDesc(cohort)).hasSize(plansBefore);
        assertThat(revision(plan)).isEqualTo(revision);
    }

    @Test
    void tellsWhoGainsByASeatAndByAnotherSlot() {
        everybodyWantsPaymentsMost();
        var plan = desk.solved(cohort, "FAIREST");
        var answer = answered(whatIf(
                plan,
                Map.of("kind", "SEATS", "slotId", payments(1), "seats", 1),
                Map.of("kind", "OPEN_SLOT", "teamId", id(teams.getFirst()), "periods", List.of(2), "seats", 1)));
        assertThat(placements(answer.get("after"), 1)).isEqualTo(5);
        assertThat(answer.get("after").get("pointsLost").asInt())
                .isLessThan(answer.get("before").get("pointsLost").asInt());
        assertThat(answer.get("moves"))
                .anySatisfy(move -> assertThat(move.get("gain").asInt()).isPositive());
    }

    @Test
    void leaveAndExitFreeWhatSomebodyHad() {
        var plan = desk.solved(cohort, "FAIREST");
        var mina = people.getFirst();
        var omar = people.get(1);
        var moves = answered(whatIf(
                        plan,
                        Map.of("kind", "LEAVE", "associateId", id(mina), "periods", List.of(2)),
                        Map.of("kind", "EXIT", "associateId", id(omar), "fromPeriod", 1)))
                .get("moves");
        assertThat(moveOf(mina, moves).get("from"))
                .anySatisfy(place -> assertThat(place.get("period").asInt()).isEqualTo(2));
        assertThat(moveOf(mina, moves).get("to"))
                .noneSatisfy(place -> assertThat(place.get("period").asInt()).isEqualTo(2));
        assertThat(moveOf(omar, moves).get("from")).hasSize(3);
        assertThat(moveOf(omar, moves).get("to")).isEmpty();
        assertThat(moveOf(omar, moves).has("gain")).isFalse();
    }

    @Test
    void pinsAreTriedAndGivenUp() {
        everybodyWantsPaymentsMost();
        var plan = desk.solved(cohort, "FAIREST");
        var without = reading(plan)
                .get("associates")
                .valueStream()
                .filter(person -> person.get("placements")
                        .valueStream()
                        .noneMatch(place -> place.get("slotId").asString().equals(payments(1))))
                .findFirst()
                .orElseThrow()
                .get("associateId")
                .asString();
        Map<String, Object> pin = Map.of("kind", "PIN", "associateId", without, "slotId", payments(1));
        var moves = answered(whatIf(plan, pin)).get("moves");
        assertThat(moves).anySatisfy(move -> {
            assertThat(move.get("associateId").asString()).isEqualTo(without);
            assertThat(move.get("to"))
                    .anySatisfy(
                            place -> assertThat(place.get("slotId").asString()).isEqualTo(payments(1)));
        });
        Map<String, Object> unpin = Map.of("kind", "UNPIN", "associateId", without, "slotId", payments(1));
        assertThat(answered(whatIf(plan, pin, unpin)).get("moves")).isEmpty();
        assertRefused(whatIf(plan, unpin), "/changes/0/slotId", "is not pinned to Payments");
    }

    @Test
    void saysWhyThereWouldBeNoPlan() {
        var plan = desk.solved(cohort, "FAIREST");
        var answer = answered(whatIf(
                plan,
                teams.stream()
                        .skip(2)
                        .map(team -> Map.<String, Object>of("kind", "CLOSE_TEAM", "teamId", id(team)))
                        .toList()));
        assertThat(answer.has("after")).isFalse();
        assertThat(answer.get("trouble").asString()).isNotBlank();
        assertThat(answer.get("moves")).isEmpty();
    }

    @Test
    void everythingThatCannotBeIsNamedByItsPlace() {
        var plan = desk.solved(cohort, "FAIREST");
        var elsewhere = scene.accepted(scene.open(1).id(), scene.team("Elsewhere"), 1, 1);
        var mina = id(people.getFirst());
        var refused = whatIf(
                plan,
                Map.of("kind", "CLOSE_SLOT", "slotId", id(elsewhere)),
                Map.of("kind", "LEAVE", "associateId", mina, "periods", List.of(1, 9)),
                Map.of("kind", "EXIT", "associateId", Ids.next().toString(), "fromPeriod", 1),
                Map.of("kind", "SEATS", "slotId", payments(1), "seats", -1),
                Map.of("kind", "LIFT_VETO", "associateId", mina, "teamId", id(teams.getFirst())));
        assertThat(refused).hasStatus(422);
        assertThat(desk.body(refused).get("type").asString()).isEqualTo(PROBLEM + "validation");
        assertThat(desk.body(refused)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactly(
                        "/changes/0/slotId",
                        "/changes/1/periods",
                        "/changes/2/associateId",
                        "/changes/3/seats",
                        "/changes/4/teamId");
    }

    @Test
    void contradictionsAndHalfChangesAreRefused() {
        var plan = desk.solved(cohort, "FAIREST");
        var mina = id(people.getFirst());
        assertRefused(
                whatIf(
                        plan,
                        Map.of("kind", "CLOSE_SLOT", "slotId", payments(1)),
                        Map.of("kind", "PIN", "associateId", mina, "slotId", payments(1))),
                "/changes/1/slotId",
                "no such slot");
        assertRefused(
                whatIf(
                        plan,
                        Map.of("kind", "PIN", "associateId", mina, "slotId", payments(2)),
                        Map.of("kind", "LEAVE", "associateId", mina, "periods", List.of(2))),
                "/changes/1/periods",
                "is pinned to Payments");
        assertRefused(whatIf(plan, Map.of("kind", "PIN", "associateId", mina)), "/changes/0/slotId", "needs it");
        assertRefused(whatIf(plan, List.of()), "/changes", "must not be empty");
        assertThat(whatIf(plan, Map.of("kind", "GIVE_UP"))).hasStatus(400);
        assertThat(whatIf(Ids.next().toString(), Map.of("kind", "CLOSE_SLOT", "slotId", payments(1))))
                .hasStatus(404);
    }

    @Test
    void aPlanWithoutSolutionIsNothingToStartFrom() {
        var alone = scene.open(1).id();
        scene.associates(alone, "Nour " + Ids.next());
        scene.accepted(alone, scene.team("Support"), 1, 1);
        var plan = desk.settled(alone, "FAIREST");
        assertProblem(whatIf(plan, Map.of("kind", "CLOSE_SLOT", "slotId", payments(1))), 409, "plan-unsolved");
        assertProblem(desk.call("GET", "/api/plans/" + plan + "/swaps", Desk.DANA, null, null), 409, "plan-unsolved");
        assertProblem(repairs(plan, List.of()), 409, "plan-unsolved");
    }

    @Test
    void repairsAPublishedPlanWithFewAndWithMoreChanges() {
        everybodyWantsPaymentsMost();
        var plan = desk.solved(cohort, "FAIREST");
        var mina = people.getFirst();
        List<Map<String, Object>> leave =
                List.of(Map.of("kind", "LEAVE", "associateId", id(mina), "periods", List.of(2)));
        assertProblem(repairs(plan, leave), 409, "plan-not-published");
        desk.publish(plan);

        var answer = answered(repairs(plan, leave));

        assertThat(answer.get("changedSince")).isEmpty();
        assertThat(answer.get("repairs")).isNotEmpty().allSatisfy(repair -> {
            var away = moveOf(mina, repair.get("moves"));
            assertThat(away.get("to"))
                    .noneSatisfy(
                            place -> assertThat(place.get("period").asInt()).isEqualTo(2));
            assertThat(repair.get("after").get("proven").asBoolean()).isTrue();
            assertThat(repair.get("after").get("headline").asString()).startsWith("Proven");
            assertThat(repair.get("people").asInt())
                    .as("who is away does not move")
                    .isEqualTo((int) repair.get("moves")
                            .valueStream()
                            .filter(move -> !move.get("to").isEmpty())
                            .count());
            assertThat(repair.get("noticeDays").asLong()).isNotNegative();
        });
        assertThat(answer.get("repairs").get(0).get("changes").asInt()).isZero();
        assertThat(answer.get("repairs").get(0).get("people").asInt()).isZero();
        assertThat(answer.get("repairs")
                        .valueStream()
                        .map(repair -> repair.get("changes").asInt()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(reading(plan).get("status").asString()).isEqualTo("PUBLISHED");
    }

    @Test
    void repairsForWhoCameSince() {
        var plan = desk.solved(cohort, "FAIREST");
        desk.publish(plan);
        var name = "Sofia Rossi " + Ids.next();
        assertThat(desk.call(
                        "POST",
                        "/api/cohorts/" + cohort.value() + "/associates",
                        Desk.DANA,
                        null,
                        Map.of("name", name, "mail", Ids.next() + "@aldercove.example")))
                .hasStatus(202);
        await(() -> associates.placedIn(cohort).size() == 7);
        var answer = answered(repairs(plan, List.of()));
        assertThat(answer.get("changedSince").valueStream().map(JsonNode::asString))
                .containsExactly("1 people changed since.");
        var moves = answer.get("repairs").get(0).get("moves");
        assertThat(moves).hasSize(1);
        assertThat(moves.get(0).get("name").asString()).isEqualTo(name);
        assertThat(moves.get(0).get("from")).isEmpty();
        assertThat(moves.get(0).get("to")).hasSize(3);
    }

    @Test
    void findsTheExchangeThatHelpsBoth() {
        var window = desk.open(cohort);
        for (var i = 0; i < people.size(); i++) {
            var wishes = new ArrayList<>(teams);
            Collections.rotate(wishes, -i);
            desk.ranks(people.get(i), wishes);
        }
        desk.closed(window);
        var plan = desk.solved(cohort, "MOST_FIRST_CHOICES");
        var path = "/api/plans/" + plan + "/swaps";
        assertThat(answered(desk.call("GET", path, Desk.DANA, null, null)).get("items"))
                .isEmpty();
        mixup.giveTwoPeopleEachOthersSlot(plan, people, teams);
        var swap = answered(desk.call("GET", path, Desk.DANA, null, null))
                .get("items")
                .get(0);
        assertThat(swap.get("gain").asInt()).isPositive();
        assertThat(swap.get("parts")).hasSizeBetween(2, 5).allSatisfy(part -> {
            assertThat(part.get("gain").asInt()).isNotNegative();
            assertThat(part.get("gives").get("period"))
                    .isEqualTo(part.get("gets").get("period"));
            assertThat(part.get("sentence").asString())
                    .startsWith(part.get("name").asString())
                    .contains("gives", "gets");
        });
        assertThat(swap.get("parts").get(0).get("gets").get("slotId"))
                .isEqualTo(swap.get("parts").get(1).get("gives").get("slotId"));
    }

    @Test
    void nobodyIsMentoredByWhoSupervisesThem() {
        Map<String, Object> grace = Map.of(
                "id", "grace", "name", "Grace Lin", "capacity", 6, "level", "SENIOR_PM", "topics", List.of("SQL"));
        Map<String, Object> tom = Map.of("id", "tom", "name", "Tom Reed", "capacity", 6, "level", "DIRECTOR");
        var mina = people.getFirst();
        Map<String, Object> body = Map.of(
                "mentors",
                List.of(grace, tom),
                "mentees",
                List.of(Map.of("associateId", id(mina), "topics", List.of("SQL"))));
        var plan = desk.solved(cohort, "FAIREST");
        var before = answered(mentors(cohort, body));
        assertThat(before.has("planId")).isFalse();
        assertThat(before.get("proven").asBoolean()).isTrue();
        assertThat(before.get("matches")).hasSize(6);
        var minas = moveOf(mina, before.get("matches"));
        assertThat(minas.get("mentorId").asString()).isEqualTo("grace");
        assertThat(minas.get("reasons").valueStream().map(JsonNode::asString))
                .contains("Helps with SQL", "Same time zone");

        desk.publish(plan);
        var after = answered(mentors(cohort, body));
        assertThat(after.get("planId").asString()).isEqualTo(plan);
        assertThat(after.get("matches")).hasSize(6).allSatisfy(match -> {
            assertThat(match.get("mentorId").asString()).isEqualTo("tom");
            assertThat(match.get("ruledOut").get(0).asString()).startsWith("Grace Lin supervises");
        });
        var nobody = answered(mentors(cohort, Map.of("mentors", List.of(grace))));
        assertThat(nobody.get("matches")).isEmpty();
        assertThat(nobody.get("unmatched")).hasSize(6);
    }

    @Test
    void mentorsAreSeniorAndEnough() {
        Map<String, Object> young = Map.of("id", "ana", "name", "Ana Reyes", "capacity", 2, "level", "PM");
        assertRefused(mentors(cohort, Map.of("mentors", List.of(young))), "/mentors/0/level", "below the level");
        assertRefused(
                mentors(cohort, Map.of("mentors", List.of(young), "lowestLevel", "APM")), "/lowestLevel", "at least");
        assertRefused(
                mentors(cohort, Map.of("mentors", List.of(young, young), "lowestLevel", "PM")),
                "/mentors/1/id",
                "listed already");
        var tooFew = answered(mentors(cohort, Map.of("mentors", List.of(young), "lowestLevel", "PM")));
        assertThat(tooFew.get("matches")).isEmpty();
        assertThat(tooFew.get("trouble").asString()).isEqualTo("6 people need a mentor, 2 places exist.");
        assertThat(mentors(new CohortId(Ids.next()), Map.of("mentors", List.of(young))))
                .hasStatus(404);
    }

    @Test
    void whoComesWhenAllTurnsAreTakenIsSentAwayForAMoment() throws Exception {
        var plan = desk.solved(cohort, "FAIREST");
        var path = "/api/plans/" + plan + "/swaps";
        var over = new CountDownLatch(1);
        var begun = new CountDownLatch(2);
        var others = IntStream.range(0, 2)
                .mapToObj(_ -> Thread.ofVirtual()
                        .start(() -> trials.run(_ -> {
                            begun.countDown();
                            awaitUninterrupted(over);
                            return true;
                        })))
                .toList();
        begun.await();
        try {
            var busy = desk.call("GET", path, Desk.DANA, null, null);
            assertProblem(busy, 503, "trials-busy");
            assertThat(busy.getResponse().getHeader("Retry-After")).isEqualTo("5");
        } finally {
            over.countDown();
        }
        for (var other : others) {
            other.join();
        }
        assertThat(desk.call("GET", path, Desk.DANA, null, null)).hasStatusOk();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void everybodyWantsPaymentsMost() {
        var window = desk.open(cohort);
        people.forEach(person -> desk.ranks(person, teams));
        desk.closed(window);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private MvcTestResult whatIf(String plan, Map<String, Object>... changes) {
        return whatIf(plan, List.of(changes));
    }

    private MvcTestResult whatIf(String plan, List<Map<String, Object>> changes) {
        return desk.call("POST", "/api/plans/" + plan + "/what-if", Desk.DANA, null, Map.of("changes", changes));
    }

    private MvcTestResult repairs(String plan, List<Map<String, Object>> changes) {
        return desk.call("POST", "/api/plans/" + plan + "/repairs", Desk.DANA, null, Map.of("changes", changes));
    }

    private MvcTestResult mentors(CohortId id, Map<String, Object> body) {
        return desk.call("POST", "/api/cohorts/" + id.value() + "/mentor-matches", Desk.DANA, null, body);
    }

    private JsonNode answered(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return desk.body(result);
    }

    private void assertProblem(MvcTestResult result, int status, String kebab) {
        assertThat(result).hasStatus(status);
        assertThat(desk.body(result).get("type").asString()).isEqualTo(PROBLEM + kebab);
    }

    private void assertRefused(MvcTestResult result, String pointer, String words) {
        assertProblem(result, 422, "validation");
        assertThat(desk.body(result).get("errors")).anySatisfy(error -> {
            assertThat(error.get("pointer").asString()).isEqualTo(pointer);
            assertThat(error.get("detail").asString()).contains(words);
        });
    }

    private JsonNode reading(String plan) {
        return answered(desk.call("GET", "/api/plans/" + plan, Desk.DANA, null, null));
    }

    private long revision(String plan) {
        return reading(plan).get("revision").asLong();
    }

    private List<String> names() {
        return people.stream().map(Associate::displayName).toList();
    }

    private String payments(int period) {
        return slots.openIn(cohort).stream()
                .filter(slot -> slot.teamId().equals(teams.getFirst().id())
                        && slot.span().first() == period)
                .map(TrialsIT::id)
                .findFirst()
                .orElseThrow();
    }

    private static int placements(JsonNode measure, int rank) {
        return measure.get("choices")
                .valueStream()
                .filter(choice -> choice.has("rank") && choice.get("rank").asInt() == rank)
                .mapToInt(choice -> choice.get("placements").asInt())
                .sum();
    }

    private static JsonNode moveOf(Associate person, JsonNode moves) {
        return moves.valueStream()
                .filter(move -> move.get("associateId").asString().equals(id(person)))
                .findFirst()
                .orElseThrow();
    }

    private static String id(Associate person) {
        return person.id().value().toString();
    }

    private static String id(Team team) {
        return team.id().value().toString();
    }

    private static String id(Slot slot) {
        return slot.id().value().toString();
    }
}
