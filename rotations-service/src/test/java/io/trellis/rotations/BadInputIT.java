package io.trellis.rotations;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.localstack.testing.TestIssuer;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.preference.Allowance;
import io.trellis.rotations.preference.MoveWindow;
import io.trellis.rotations.preference.ScheduleWindow;
import io.trellis.rotations.preference.WindowId;
import io.trellis.rotations.team.Team;
import io.trellis.support.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What associates and team managers get wrong, over HTTP: each answer names the fact, and nothing is lost. */
@RealServers
class BadInputIT {

    private static final String DANA = TestIssuer.shared().token("dana.whitfield", "coordinator");
    private static final String ANA = TestIssuer.shared().token("ana.reyes", "team-manager");
    private static final String MINA = TestIssuer.shared().token("mina.haddad", "associate");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    Scene scene;

    @Autowired
    ScheduleWindow scheduleWindow;

    @Autowired
    MoveWindow moveWindow;

    @Autowired
    Clock clock;

    CohortId cohort = new CohortId(Ids.next());
    WindowId window = new WindowId(Ids.next());
    List<String> teams = List.of();

    record Answer(int status, JsonNode body) {

        List<String> pointers() {
            return body.path("errors")
                    .valueStream()
                    .map(error -> error.path("pointer").asString())
                    .toList();
        }

        String problem() {
            var type = body.path("type").asString("");
            return type.substring(type.lastIndexOf(':') + 1);
        }
    }

    @BeforeEach
    void anOpenWindow() {
        cohort = scene.open(1).id();
        scene.associates(cohort, "Mina Haddad");
        teams = Stream.of("Search", "Maps", "Trust")
                .map(name -> scene.offering(cohort, name, 1))
                .map(Team::id)
                .map(id -> id.value().toString())
                .toList();
        window = scheduleWindow
                .schedule(
                        cohort,
                        new Allowance(2, 1, 1),
                        clock.instant().plus(Duration.ofDays(1)),
                        clock.instant().plus(Duration.ofDays(9)))
                .id();
        moveWindow.open(window);
    }

    @Test
    void aSealedListCanBeChangedAndSealedAgainUntilTheWindowCloses() {
        save(0, ranking(teams.get(0), teams.get(1)));
        seal(1);
        assertThat(save(2, ranking(teams.get(2), teams.get(1))).status()).isEqualTo(200);
        moveWindow.close(window);
        var late = seal(3);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("window-closed");
        assertThat(overview().path("ranking").path("choices").path(0).path(0).asString())
                .as("what was sealed in time counts")
                .isEqualTo(teams.getFirst());
    }

    @Test
    void aListIsHiddenFromCoordinatorsUntilTheWindowIsOver() {
        save(0, ranking(teams.get(0), teams.get(1)));
        seal(1);
        assertThat(overview().path("state").asString()).isEqualTo("SEALED");
        assertThat(overview().has("ranking")).isFalse();
        moveWindow.close(window);
        assertThat(overview().has("ranking")).isTrue();
    }

    @Test
    void anUnknownAndARepeatedTeamAreBothPointedAt() {
        var refused = save(0, ranking(UUID.randomUUID().toString(), teams.get(0), teams.get(0)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/choices/0/0", "/choices/2/0");
    }

    @Test
    void tooManyVetoesAreRefused() {
        var vetoes = teams.subList(1, 3).stream()
                .map(team -> Map.of("teamId", team, "reason", "Former manager"))
                .toList();
        var refused = save(0, Map.of("choices", List.of(List.of(teams.getFirst())), "vetoes", vetoes));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).contains("/vetoes");
    }

    @Test
    void aListBelowTheMinimumIsADraftThatCannotBeSealed() {
        assertThat(save(0, ranking(teams.getFirst())).status()).isEqualTo(200);
        var refused = seal(1);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("too-few-choices");
    }

    @Test
    void aStaleTabIsToldSoAndOneThatReadNothingAsWell() {
        save(0, ranking(teams.getFirst()));
        assertThat(save(0, ranking(teams.getLast())).status()).isEqualTo(412);
        assertThat(call("PUT", mine(cohort), MINA, null, ranking(teams.getLast()))
                        .status())
                .isEqualTo(428);
    }

    @Test
    void aCohortThatIsNotYoursIsNotThere() {
        var other = scene.open(1).id();
        assertThat(call("PUT", mine(other), MINA, 0L, ranking(teams.getFirst())).status())
                .isEqualTo(404);
        assertThat(call("PUT", mine(cohort), DANA, 0L, ranking(teams.getFirst()))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no charter                          | /charter                    | 1 | false | true  | SENIOR_PM
            a charter without a criterion       | /charter/acceptanceCriteria | 1 | true  | false | SENIOR_PM
            a supervisor who is an APM          | /supervisors                | 1 | true  | true  | APM
            18 months without a reason          | /lengthOverride             | 3 | true  | true  | SENIOR_PM
            """)
    void aPitchIsNotSubmittedWith(
            String fact, String pointer, int periods, boolean charter, boolean criterion, String supervisor) {
        var pitched = pitch(periods, pitch(charter, criterion, supervisor, 0, 1, Map.of()), ANA);
        assertThat(pitched.status()).as(fact).isEqualTo(201);
        var slot = "/api/slots/" + pitched.body().path("id").asString();
        var refused = call("POST", slot + "/submission", ANA, null, null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly(pointer);
        assertThat(call("GET", slot, ANA, null, null).body().path("status").asString())
                .as("still a draft that can be edited")
                .isEqualTo("DRAFT");
    }

    @Test
    void fewerSeatsThanHaveToBeFilledAreRefused() {
        assertThat(pitch(1, pitch(true, true, "PM", 2, 1, Map.of()), ANA).status())
                .isEqualTo(422);
    }

    @Test
    void anExposureAboveThreeIsRefusedAndAnUnknownAxisIsUnreadable() {
        var tooMuch = pitch(1, pitch(true, true, "PM", 0, 1, Map.of("DATA_ANALYSIS", 4)), ANA);
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.pointers()).containsExactly("/pitch/exposure/DATA_ANALYSIS");
        assertThat(pitch(1, pitch(true, true, "PM", 0, 1, Map.of("CHARM", 1)), ANA)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aPeriodOutsideTheCalendarIsRefused() {
        assertThat(pitch(4, pitch(true, true, "PM", 0, 1, Map.of()), ANA).status())
                .isEqualTo(422);
    }

    private Answer save(long revision, Map<String, ?> ranking) {
        return call("PUT", mine(cohort), MINA, revision, ranking);
    }

    private Answer seal(long revision) {
        var sealing = "/api/preferences/mine/sealing?cohort=" + cohort.value();
        return call("POST", sealing, MINA, revision, null);
    }

    private static String mine(CohortId cohort) {
        return "/api/preferences/mine?cohort=" + cohort.value();
    }

    /** Mina's line of what a coordinator sees. */
    private JsonNode overview() {
        return call("GET", "/api/preferences?cohort=" + cohort.value(), DANA, null, null)
                .body()
                .path("lists")
                .path(0);
    }

    private static Map<String, ?> ranking(String... teams) {
        return Map.of("choices", Stream.of(teams).map(List::of).toList());
    }

    private Answer pitch(int periods, Map<String, ?> pitch, String token) {
        var team = scene.team("Growth").id().value();
        return call(
                "POST",
                "/api/slots",
                token,
                null,
                Map.of(
                        "cohortId",
                        cohort.value(),
                        "teamId",
                        team,
                        "firstPeriod",
                        1,
                        "periods",
                        periods,
                        "pitch",
                        pitch));
    }

    private static Map<String, ?> pitch(
            boolean charter,
            boolean criterion,
            String supervisor,
            int minSeats,
            int maxSeats,
            Map<String, ?> exposure) {
        var words = Map.of(
                "feature",
                "Alerts",
                "problem",
                "Nobody sees a drop.",
                "successMetric",
                "Half noticed",
                "owner",
                "Grace Lin",
                "acceptanceCriteria",
                criterion ? List.of("An alert arrives within a day.") : List.of());
        var rest = Map.of(
                "supervisors",
                List.of(Map.of("name", "Grace Lin", "level", supervisor)),
                "minSeats",
                minSeats,
                "maxSeats",
                maxSeats,
                "exposure",
                exposure);
        var pitch = new HashMap<String, Object>(rest);
        if (charter) {
            pitch.put("charter", words);
        }
        return pitch;
    }

    private Answer call(
            String method, String path, String token, @Nullable Long revision, @Nullable Map<String, ?> body) {
        var request = mvc.method(HttpMethod.valueOf(method)).uri(path).header("Authorization", "Bearer " + token);
        if (revision != null) {
            request.header("If-Match", "\"" + revision + "\"");
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        }
        var response = request.exchange().getResponse();
        return new Answer(response.getStatus(), json.readTree(response.getContentAsByteArray()));
    }
}
