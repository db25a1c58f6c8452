package io.trellis.system;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a coordinator sets up before anybody is hired. */
final class Program {

    private final Client dana;

    Program(Stack stack) {
        this.dana = stack.as("dana.whitfield");
    }

    /** A cohort that takes hires, in the first program there is. */
    String openCohort(String name, int seats) {
        String program = dana.get("/api/programs")
                .ok()
                .body()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        String cohort = dana.post(
                        "/api/cohorts",
                        Map.of(
                                "programId", program,
                                "name", name,
                                "startsOn",
                                        LocalDate.now()
                                                .plus(Period.ofMonths(3))
                                                .withDayOfMonth(1)
                                                .toString(),
                                "seats", seats))
                .ok()
                .id();
        dana.post("/api/cohorts/" + cohort + "/opening").ok();
        return cohort;
    }

    JsonNode seats(String cohort) {
        return dana.get("/api/cohorts/" + cohort + "/seats").ok().body();
    }

    JsonNode associates(String cohort) {
        return dana.get("/api/cohorts/" + cohort + "/associates").ok().body().get("items");
    }
}
