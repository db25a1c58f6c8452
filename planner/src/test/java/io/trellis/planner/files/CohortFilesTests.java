package io.trellis.planner.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.RandomCohorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortFilesTests {

    private static final Path EXAMPLES = Path.of("..", "examples");

    private static final int LINES = Integer.getInteger("trellis.planner.lines", 1_000_000);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsTheSameCohortFromAFolderATableAndJson() throws InputRejected {
        Cohort fromFolder = CohortFiles.read(EXAMPLES.resolve("spring-2027"));
        assertThat(fromFolder.associates()).hasSize(24);
        assertThat(fromFolder.slots()).hasSize(36);
        assertThat(CohortFiles.read(EXAMPLES.resolve("spring-2027.csv"))).isEqualTo(fromFolder);
        assertThat(CohortFiles.read(EXAMPLES.resolve("spring-2027.json"))).isEqualTo(fromFolder);
    }

    @Test
    void writesWhatItReads() throws InputRejected {
        for (long seed = 0; seed < 300; seed++) {
            Cohort cohort = RandomCohorts.of(seed);
            if (CohortCheck.findings(cohort).isEmpty()) {
                assertThat(CohortFiles.parse("cohort", CohortFiles.json(cohort)))
                        .as("seed %d", seed)
                        .isEqualTo(cohort);
            }
        }
    }

    @Test
    void fingerprintsByContentAndNotByOrder() {
        Cohort cohort = RandomCohorts.of(3);
        List<Associate> reversed = new java.util.ArrayList<>(cohort.associates());
        Collections.reverse(reversed);
        assertThat(Fingerprint.of(cohort.withAssociates(reversed))).isEqualTo(Fingerprint.of(cohort));
        assertThat(Fingerprint.of(cohort.withAssociates(reversed.subList(1, reversed.size()))))
                .isNotEqualTo(Fingerprint.of(cohort));
    }

    @Test
    void saysEverythingThatIsWrongAtOnceWithItsPlace() {
        String json = """
                {
                  "periods": [
                    {"id": "p1", "startsOn": "2027-02-01", "endsOn": "2027-07-31"},
                    {"id": "p2", "startsOn": "2027-07-01", "endsOn": "2027-06-01"}
                  ],
                  "teams": [{"id": "a"}, {"id": "b"}, {"id": "a"}],
                  "slots": [
                    {"id": "a1", "team": "a", "periods": ["p1"], "min": 3, "max": 2},
                    {"id": "b1", "team": "b", "periods": ["p9"], "max": NaN},
                    {"id": "b2", "team": "c", "periods": ["p2"], "seats": 4}
                  ],
                  "associates": [
                    {"id": "mina", "choices": ["a", "bb", "a"], "leave": ["p1"], "pins": ["a1"]},
                    {"id": "omar", "choices": ["b"], "vetoes": ["b"], "credit": 1e99}
                  ]
                }
                """;
        assertThat(problems(json))
                .containsExactlyInAnyOrder(
                        "cohort:4 periods[1].startsOn: overlaps p1",
                        "cohort:4 periods[1].endsOn: ends before it starts",
                        "cohort:6 teams[2].id: “a” is there already, in line 6",
                        "cohort:8 slots[0].max: is less than min: 2 < 3",
                        "cohort:9 slots[1].periods[0]: there is no period “p9”",
                        "cohort:9 slots[1].periods: names no period",
                        "cohort:9 slots[1].max: “NaN” is not a whole number of at most nine digits",
                        "cohort:10 slots[2].team: there is no team “c”; is “a” meant?",
                        "cohort:10 slots[2].seats: is unknown here; known are area, clearances, exposure, id, max, min,"
                                + " periods, priority, site, skills, supervisor, team",
                        "cohort:13 associates[0].choices[1]: there is no team “bb”; is “b” meant?",
                        "cohort:13 associates[0].choices[2]: “a” is ranked twice",
                        "cohort:13 associates[0].pins[0]: “a1” is pinned, but mina is on leave then",
                        "cohort:14 associates[1].vetoes[0]: “b” is both ranked and vetoed",
                        "cohort:14 associates[1].credit: “1e99” is not a whole number of at most nine digits");
    }

    @Test
    void saysThatAnEmptyCohortIsEmpty() {
        assertThat(problems("{}"))
                .containsExactly(
                        "cohort: has no periods",
                        "cohort: has no associates: there is nobody to place",
                        "cohort: has no teams",
                        "cohort: has no slots");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            [1, 2]               | is not an object
            {"slots": 5}         | is not a list
            {"slots": [          | not valid JSON
            {"slots": {}} x      | not valid JSON
            nonsense             | not valid JSON
            {"id": 5}            | is not text
            {"id": "a", "id": "b"} | is given twice
            {"program": []}      | is not an object
            {"couplings": [{"type": "x"}]} | is none of cap
            """)
    void rejectsWhatIsNoCohort(String json, String message) {
        assertThat(problems(json)).anyMatch(problem -> problem.contains(message));
    }

    @Test
    void rejectsATieThatIsNotWritten() throws IOException {
        tables();
        Files.writeString(folder.resolve("preferences.csv"), """
                associate,team,rank
                mina,a,1
                mina,b,1
                omar,a,1=
                omar,b,1=
                zed,a,1
                mina,c,x
                """);
        assertThat(problems(folder))
                .containsExactly(
                        "preferences.csv:3 team: repeats rank 1; write “1=” for a tie",
                        "preferences.csv:6 team: belongs to “zed”, who is not among the associates",
                        "preferences.csv:7 rank: “x” is no rank; write 1, 2, 3, or 2= for a tie");
    }

    @Test
    void readsRanksFromRows() throws IOException, InputRejected {
        tables();
        Files.writeString(folder.resolve("preferences.csv"), """
                associate,team,rank
                mina,b,1
                mina,a,2
                omar,a,1=
                omar,b,1=
                """);
        Cohort cohort = CohortFiles.read(folder);
        assertThat(cohort.associate("mina").preferences().inOrder()).containsExactly("b", "a");
        assertThat(cohort.associate("omar").preferences().ranks())
                .containsEntry("b", 1)
                .containsEntry("a", 1);
    }

    @Test
    void readsWhatASpreadsheetExports() throws IOException, InputRejected {
        Files.writeString(folder.resolve("cohort.csv"), """
                \uFEFFperiods;;
                Name;;
                First;;

                teams;;
                Name;;
                Payments;;
                Search;;

                slots;;
                Team;Periods;Max
                Payments;First;2
                Search;First;"2"

                associates;;
                Name;Choices;
                Inês Duarte;"Payments; Search";
                """);
        Cohort cohort = CohortFiles.read(folder.resolve("cohort.csv"));
        assertThat(cohort.slot("payments-first").periods()).isEqualTo(Periods.of(0));
        assertThat(cohort.associate("ines-duarte").preferences().inOrder()).containsExactly("payments", "search");
    }

    @Test
    void rejectsUnknownTablesAndColumns() throws IOException {
        tables();
        Files.writeString(folder.resolve("holidays.csv"), "id\n1\n");
        Files.writeString(folder.resolve("teams.csv"), "id,color\na,red,x\nb,blue\n");
        assertThat(problems(folder))
                .containsExactly(
                        "holidays.csv: is no table of a cohort",
                        "teams.csv:1: has no column “color” in teams: family, id, name, ranking",
                        "teams.csv:2: has more cells than its table has columns");
    }

    @Test
    void rejectsWhatIsNotThereOrNotText() throws IOException {
        assertThatThrownBy(() -> CohortFiles.read(folder.resolve("none.json")))
                .isInstanceOf(InputRejected.class)
                .hasMessageContaining("does not exist");
        Path latin = Files.write(folder.resolve("latin.csv"), new byte[] {(byte) 0xE9, 'a'});
        assertThatThrownBy(() -> CohortFiles.read(latin))
                .isInstanceOf(InputRejected.class)
                .hasMessageContaining("is not UTF-8");
        Path blank = Files.writeString(folder.resolve("blank.json"), " \n");
        assertThatThrownBy(() -> CohortFiles.read(blank))
                .isInstanceOf(InputRejected.class)
                .hasMessageContaining("is empty");
    }

    @Test
    void rejectsAMillionBadLinesWithoutDrowning() throws IOException {
        tables();
        StringBuilder rows = new StringBuilder("associate,team,rank\n");
        for (int i = 0; i < LINES; i++) {
            rows.append("nobody,a,0\n");
        }
        Files.writeString(folder.resolve("preferences.csv"), rows);
        InputRejected rejected = catchThrowableOfType(InputRejected.class, () -> CohortFiles.read(folder));
        assertThat(rejected.problems()).hasSize(LINES);
        assertThat(rejected.getMessage().lines()).hasSize(51).last().isEqualTo("and " + (LINES - 50) + " more");
    }

    @Test
    void survivesEveryTruncationOfAnHonestFile() {
        String json = CohortFiles.json(RandomCohorts.of(1));
        for (int length = 0; length < json.length() - 2; length += 7) {
            String part = json.substring(0, length);
            assertThatThrownBy(() -> CohortFiles.parse("cohort", part)).isInstanceOf(InputRejected.class);
        }
    }

    private void tables() throws IOException {
        Files.writeString(folder.resolve("periods.csv"), "id\np1\n");
        Files.writeString(folder.resolve("teams.csv"), "id\na\nb\n");
        Files.writeString(folder.resolve("slots.csv"), "id,team,periods,max\na1,a,p1,1\nb1,b,p1,1\n");
        Files.writeString(folder.resolve("associates.csv"), "id\nmina\nomar\n");
    }

    private static List<String> problems(String json) {
        InputRejected rejected = catchThrowableOfType(InputRejected.class, () -> CohortFiles.parse("cohort", json));
        return rejected.problems().stream().map(Problem::toString).toList();
    }

    private List<String> problems(Path path) {
        InputRejected rejected = catchThrowableOfType(InputRejected.class, () -> CohortFiles.read(path));
        Stream<String> lines = rejected.problems().stream().map(Problem::toString);
        return lines.map(line -> line.replace(folder + "/", "")).toList();
    }
}
