package io.trellis.rotations.plan;

import tools.jackson.databind.json.JsonMapper;

/** The planner's plan as it is stored. */
final class PlanJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlanJson() {}

    static String write(io.trellis.planner.Plan plan) {
        return JSON.writeValueAsString(plan);
    }

    static io.trellis.planner.Plan read(String json) {
        return JSON.readValue(json, io.trellis.planner.Plan.class);
    }
}
