package io.trellis.planner.cli;

import io.trellis.planner.Stats;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.files.Json;
import io.trellis.planner.files.Json.Members;
import io.trellis.planner.verify.Verdict;

/** What {@code --json} prints. */
final class JsonReport {

    private JsonReport() {}

    static String of(PlanReading reading, Stats stats, Verdict verdict) {
        return Json.pretty(new Members()
                .add("cohort", reading.plan().certificate().cohort())
                .add("policy", reading.plan().policy().label())
                .add("proven", verdict.proven())
                .add("objections", verdict.objections())
                .add("seconds", stats.elapsed().toMillis() / 1000.0)
                .add("engine", stats.engine())
                .add("profile", reading.profile())
                .add("mostPointsLost", reading.mostLost())
                .add("sumOfRanks", reading.points())
                .add("stages", verdict.stages().stream().map(JsonReport::stage).toList())
                .add(
                        "associates",
                        reading.people().stream().map(JsonReport::person).toList()));
    }

    static String of(Verdict verdict) {
        return Json.pretty(new Members()
                .add("accepted", verdict.accepted())
                .add("proven", verdict.proven())
                .add("objections", verdict.objections())
                .add("stages", verdict.stages().stream().map(JsonReport::stage).toList()));
    }

    private static Object stage(Verdict.Stage stage) {
        return new Members()
                .add("name", stage.name())
                .add("value", stage.value())
                .add("bound", stage.bound())
                .add("proven", stage.proven());
    }

    private static Object person(PlanReading.Person person) {
        return new Members()
                .add("id", person.associate().id())
                .add("name", person.associate().name())
                .add("pointsLost", person.lost())
                .add(
                        "placements",
                        person.placements().stream()
                                .map(placement -> new Members()
                                        .add("slot", placement.slot().id())
                                        .add("team", placement.slot().team())
                                        .add("rank", placement.rank()))
                                .toList());
    }
}
