package io.trellis.planner.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.trellis.planner.Associate;
import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Period;
import io.trellis.planner.Periods;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Slot;
import io.trellis.planner.StageProof;
import io.trellis.planner.Team;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFilesTests {

    private static final Plan PLAN = new Plan(
            new TreeMap<>(Map.of("mina", List.of("a-1", "b-2"), "omar", List.of("b-1-2"))),
            new Certificate(
                    Certificate.FORMAT,
                    "sha256:c",
                    "sha256:p",
                    Policy.MOST_FIRST_CHOICES,
                    List.of(
                            new StageProof(
                                    "rank=1",
                                    2,
                                    2,
                                    12,
                                    new TreeMap<>(Map.of("seats:a-1", 7L, "seats:b-2", -5L)),
                                    new TreeMap<>(),
                                    StageProof.Kind.PRICE),
                            new StageProof(
                                    "rank=2",
                                    1,
                                    3,
                                    1,
                                    new TreeMap<>(),
                                    new TreeMap<>(Map.of(0, 4L)),
                                    StageProof.Kind.SEARCH))));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesAPlanAsItIsPublished() {
        assertThat(PlanFiles.json(PLAN).replace("\r", "")).isEqualTo("""
                {
                  "assignments" : {
                    "mina" : [ "a-1", "b-2" ],
                    "omar" : [ "b-1-2" ]
                  },
                  "cohort" : "sha256:c",
                  "format" : "trellis-plan/1",
                  "policy" : "most-first-choices"
                }
                """);
    }

    @Test
    void writesACertificateInOneLine() {
        assertThat(PlanFiles.json(PLAN.certificate()))
                .isEqualTo("{\"cohort\":\"sha256:c\",\"format\":\"price-certificate/1\",\"plan\":\"sha256:p\","
                        + "\"policy\":\"most-first-choices\",\"stages\":["
                        + "{\"den\":12,\"kind\":\"price\",\"name\":\"rank=1\","
                        + "\"prices\":[[\"seats:a-1\",7],[\"seats:b-2\",-5]],\"value\":2},"
                        + "{\"bound\":3,\"den\":1,\"kind\":\"search\",\"mult\":[[0,4]],\"name\":\"rank=2\",\"value\":1}"
                        + "]}\n");
    }

    @Test
    void readsWhatItWrites() throws Exception {
        write("plan.json", PlanFiles.json(PLAN));
        write("certificate.json", PlanFiles.json(PLAN.certificate()));
        assertThat(PlanFiles.read(path("plan.json"), path("certificate.json"))).isEqualTo(PLAN);
        SortedMap<String, List<String>> assignments = PlanFiles.assignments(path("plan.json"));
        assertThat(assignments).isEqualTo(PLAN.assignments());
    }

    @Test
    void writesARowPerPersonAndSlotForSpreadsheets() {
        Slot whole = Slot.of("b-1-2", "b", Periods.first(2))
                .site("Zurich")
                .supervisor("=cmd()")
                .build();
        Cohort cohort = new Cohort(
                "c",
                "C",
                List.of(
                        new Period("p1", "Spring", LocalDate.parse("2027-02-01"), LocalDate.parse("2027-07-31")),
                        new Period("p2", "Autumn", null, LocalDate.parse("2027-12-31"))),
                List.of(
                        Associate.named("mina", Periods.first(2))
                                .name("+Mina, \"M\"")
                                .preferences(Preferences.strict("b"))
                                .build(),
                        Associate.named("omar", Periods.first(2)).name("-Omar").build()),
                List.of(Team.of("a"), Team.of("b")),
                List.of(
                        Slot.of("a-1", "a", Periods.of(0)).build(),
                        Slot.of("b-2", "b", Periods.of(1)).build(),
                        whole),
                Program.FREE,
                List.of(),
                null);
        assertThat(PlanFiles.csv(cohort, PLAN).replace("\r", "")).isEqualTo("""
                associate,name,periods,from,to,slot,team,site,supervisor,rank
                mina,"'+Mina, ""M\""",Spring,2027-02-01,2027-07-31,a-1,a,,,2
                mina,"'+Mina, ""M\""",Autumn,,2027-12-31,b-2,b,,,1
                omar,'-Omar,Spring; Autumn,2027-02-01,2027-12-31,b-1-2,b,Zurich,'=cmd(),1
                """);
    }

    @Test
    void saysEverythingThatIsWrongWithAPlanAndItsCertificate() throws IOException {
        write("plan.json", """
                {"format": "trellis-plan/2",
                 "assignments": {"mina": "a-1", "omar": [1]}}
                """);
        write("certificate.json", """
                {"format": "price-certificate/2", "policy": "kindest",
                 "stages": [
                  {"name": "rank=1", "value": 1.5, "den": "one", "kind": "price",
                   "prices": [["seats:a-1", 1], ["seats:a-1", 2], ["seats:b-1"], [1, 1], 7]},
                  {"name": "rank=2", "value": 1234567890123456789, "den": 1, "kind": "hope",
                   "mult": [[0, 1], [0, 2], [1], "x"]}]}
                """);
        String row = "is no pair of a row and its price, or a repeated one";
        String stage = "is no pair of a stage and its multiplier, or a repeated one";
        assertThat(problems())
                .containsExactly(
                        "plan.json:1 format: “trellis-plan/2” is not trellis-plan/1",
                        "plan.json:2 assignments.mina: is not a list",
                        "plan.json:2 assignments.omar[0]: is not text",
                        "certificate.json:1 format: “price-certificate/2” is not price-certificate/1",
                        "certificate.json:4 stages[0].prices[1]: " + row,
                        "certificate.json:4 stages[0].prices[2]: " + row,
                        "certificate.json:4 stages[0].prices[3]: " + row,
                        "certificate.json:4 stages[0].prices[4]: " + row,
                        "certificate.json:3 stages[0].value: “1.5” is not a whole number of at most eighteen digits",
                        "certificate.json:3 stages[0].den: is not a number",
                        "certificate.json:6 stages[1].mult[1]: " + stage,
                        "certificate.json:6 stages[1].mult[2]: " + stage,
                        "certificate.json:6 stages[1].mult[3]: " + stage,
                        "certificate.json:5 stages[1].value: “1234567890123456789” is not a whole number of at most"
                                + " eighteen digits",
                        "certificate.json:5 stages[1].kind: “hope” is none of price, search",
                        "certificate.json:1 policy: “kindest” is none of fairest, most-first-choices, generous, stable");
    }

    @Test
    void keepsStagesThatDoNotExistForTheVerifierToReject() throws Exception {
        write("plan.json", PlanFiles.json(PLAN));
        write("certificate.json", """
                {"format": "price-certificate/1", "policy": "stable",
                 "stages": [{"name": "blocking", "value": -123456789012345678, "kind": "search",
                             "mult": [[-7, 1], [99999999999, 2]]}]}
                """);
        StageProof stage = PlanFiles.read(path("plan.json"), path("certificate.json"))
                .certificate()
                .stages()
                .getFirst();
        assertThat(stage.multipliers()).isEqualTo(Map.of(-1, 1L, Integer.MAX_VALUE, 2L));
        assertThat(stage.value()).isEqualTo(-123456789012345678L);
        assertThat(stage.bound()).isEqualTo(stage.value());
        assertThat(stage.den()).isZero();
    }

    @Test
    void refusesFilesThatAreMissingEmptyOrTooLarge() throws IOException {
        assertThat(problems()).containsExactly("plan.json: does not exist");
        write("plan.json", "null");
        assertThat(problems()).containsExactly("plan.json: holds nothing");
        write("plan.json", "{\"format\": \"trellis-plan/1\"}");
        try (RandomAccessFile file =
                new RandomAccessFile(path("certificate.json").toFile(), "rw")) {
            file.setLength((64L << 20) + 1);
        }
        assertThat(problems()).containsExactly("certificate.json: is larger than 64 MB");
        InputRejected rejected =
                catchThrowableOfType(InputRejected.class, () -> PlanFiles.assignments(path("certificate.json")));
        assertThat(rejected.problems()).hasSize(1);
    }

    private List<String> problems() {
        InputRejected rejected = catchThrowableOfType(
                InputRejected.class, () -> PlanFiles.read(path("plan.json"), path("certificate.json")));
        return rejected.problems().stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(path(name), text);
    }
}
