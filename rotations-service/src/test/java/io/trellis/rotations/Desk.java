package io.trellis.rotations;

import static io.trellis.rotations.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.localstack.testing.TestIssuer;
import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.preference.PreferenceWindows;
import io.trellis.rotations.preference.WindowStatus;
import io.trellis.rotations.team.Team;
import io.trellis.support.id.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do over HTTP, with the tokens they have. */
@TestComponent
public class Desk {

    public static final String DANA = TestIssuer.shared().token("dana.whitfield", "coordinator");
    public static final String RAVI = TestIssuer.shared().token("ravi.shah", "coordinator");

    private final MockMvcTester mvc;
    private final JsonMapper json;
    private final PreferenceWindows windows;

    Desk(MockMvcTester mvc, JsonMapper json, PreferenceWindows windows) {
        this.mvc = mvc;
        this.json = json;
        this.windows = windows;
    }

    public MvcTestResult call(
            String method, String path, String token, @Nullable Long revision, @Nullable Map<String, Object> body) {
        var request = mvc.method(HttpMethod.valueOf(method)).uri(path).header("Authorization", "Bearer " + token);
        if (revision != null) {
            request.header("If-Match", "\"" + revision + "\"");
        }
        if (!method.equals("GET")) {
            request.header("Idempotency-Key", Ids.next().toString());
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        }
        return request.exchange();
    }

    public JsonNode body(MvcTestResult result) {
        return json.readTree(text(result));
    }

    public static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** A preference window that is open for an hour. */
    public String open(CohortId cohort) {
        var created = body(call(
                "POST",
                "/api/preference-windows",
                DANA,
                null,
                Map.of(
                        "cohortId",
                        cohort.value().toString(),
                        "opensAt",
                        Instant.now().minusSeconds(60).toString(),
                        "closesAt",
                        Instant.now().plusSeconds(3600).toString(),
                        "minimum",
                        3,
                        "stars",
                        1,
                        "vetoes",
                        2)));
        await(() -> windows.of(cohort).orElseThrow().status() == WindowStatus.OPEN);
        return created.get("id").asString();
    }

    public void closed(String window) {
        assertThat(call("POST", "/api/preference-windows/" + window + "/closing", DANA, null, null))
                .hasStatusOk();
    }

    /** @param teams best first */
    public void ranks(Associate person, List<Team> teams) {
        var choices = teams.stream()
                .map(team -> List.of(team.id().value().toString()))
                .toList();
        assertThat(call(
                        "PUT",
                        "/api/preferences/mine?cohort=" + person.cohortId().value(),
                        tokenOf(person),
                        0L,
                        Map.of("choices", choices)))
                .hasStatusOk();
    }

    /** Everybody ranks all teams, each beginning one team further than the one before, and the window closes. */
    public void rankInTurn(CohortId cohort, List<Associate> people, List<Team> teams) {
        var window = open(cohort);
        for (var i = 0; i < people.size(); i++) {
            var wishes = new ArrayList<>(teams);
            Collections.rotate(wishes, -i);
            ranks(people.get(i), wishes);
        }
        closed(window);
    }

    public String solved(CohortId cohort, String policy) {
        var plan = settled(cohort, policy);
        assertThat(status(plan)).isEqualTo("PROPOSED");
        return plan;
    }

    public String settled(CohortId cohort, String policy) {
        var id = requested(cohort, policy);
        await(() -> !List.of("DRAFT", "SOLVING").contains(status(id)));
        return id;
    }

    public String requested(CohortId cohort, String policy) {
        var requested = call(
                "POST",
                "/api/plans",
                DANA,
                null,
                Map.of("cohortId", cohort.value().toString(), "policy", policy));
        assertThat(requested).hasStatus(202);
        return body(requested).get("id").asString();
    }

    public void approve(String plan) {
        assertThat(call("POST", "/api/plans/" + plan + "/review", DANA, null, null))
                .hasStatusOk();
        assertThat(call("POST", "/api/plans/" + plan + "/approval", RAVI, null, null))
                .hasStatusOk();
    }

    public void publish(String plan) {
        approve(plan);
        assertThat(call("POST", "/api/plans/" + plan + "/publication", DANA, null, null))
                .hasStatusOk();
    }

    public JsonNode get(String path) {
        var answer = call("GET", path, DANA, null, null);
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    /** @param request what is supposed and what is taken back */
    public JsonNode repairs(String plan, Map<String, Object> request) {
        var found = call("POST", "/api/plans/" + plan + "/repairs", DANA, null, request);
        assertThat(found).hasStatusOk();
        return body(found).get("repairs");
    }

    /** Accepts a repair of the plan as it is now; gives the plan it becomes. */
    public String accepted(String plan, JsonNode repair) {
        var path = "/api/plans/" + plan;
        var revision = get(path).get("revision").asLong();
        var accepted =
                call("POST", path + "/repairs/" + repair.get("id").asString() + "/acceptance", DANA, revision, null);
        assertThat(accepted).hasStatus(201);
        return body(accepted).get("id").asString();
    }

    public void pin(String plan, String associate, String slot) {
        var path = "/api/plans/" + plan;
        assertThat(call(
                        "POST",
                        path + "/pins",
                        DANA,
                        get(path).get("revision").asLong(),
                        Map.of("associateId", associate, "slotId", slot, "reason", "Asked for.")))
                .hasStatusOk();
    }

    public void unpin(String plan, String associate, String slot) {
        var path = "/api/plans/" + plan;
        assertThat(call(
                        "DELETE",
                        path + "/pins?associate=" + associate + "&slot=" + slot,
                        DANA,
                        get(path).get("revision").asLong(),
                        null))
                .hasStatusOk();
    }

    public static String tokenOf(Associate person) {
        var mail = String.valueOf(person.profile().mail());
        return TestIssuer.shared()
                .token(
                        mail.substring(0, mail.indexOf('@')),
                        "trellis",
                        3600,
                        Map.of("roles", List.of("associate"), "email", mail));
    }

    private String status(String plan) {
        return get("/api/plans/" + plan).get("status").asString();
    }
}
