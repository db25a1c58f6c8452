package io.trellis.planner.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input is refused as a whole: everything at once, each with its place, in JSON and in tables alike. */
class BadInputTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void unknownTeamsRepeatedRanksAndDoubleIdsInTables() throws IOException {
        table("periods", "id", "p1");
        table("teams", "id,family", "a,", "b,geo", "a,geo");
        table("slots", "id,team,periods,max", "a1,a,p1,1", "b1,c,p1,1", "b1,b,p1,1");
        table("associates", "id,choices,vetoes,stars", "mina,a;bb,,a", "omar,a;b;a,b,", "mina,b,,");
        assertThat(problems())
                .containsExactly(
                        "associates.csv:2 choices: there is no team “bb”; is “b” meant?",
                        "associates.csv:3 choices: “a” is ranked twice",
                        "associates.csv:3 vetoes: “b” is both ranked and vetoed",
                        "associates.csv:4 id: “mina” is there already, in line 2",
                        "slots.csv:3 team: there is no team “c”; is “a” meant?",
                        "slots.csv:4 id: “b1” is there already, in line 3",
                        "teams.csv:4 id: “a” is there already, in line 2");
    }

    @Test
    void seatsAndNumbersInTables() throws IOException {
        table("periods", "id", "p1");
        table("teams", "id", "a");
        table(
                "slots",
                "id,team,periods,min,max,priority,exposure",
                "a1,a,p1,3,2,,",
                "a2,a,p1,NaN,1e9,-1,data=Infinity",
                "a3,a,p1,-1,1000001,2,data",
                "a4,a,p1,,2,3,");
        table("associates", "id,credit", "mina,1001", "omar,-1001", "noor,12345678901");
        assertThat(problems())
                .containsExactly(
                        "associates.csv:2 credit: is not between -1000 and 1000",
                        "associates.csv:3 credit: is not between -1000 and 1000",
                        "associates.csv:4 credit: “12345678901” is not a whole number of at most nine digits",
                        "slots.csv:2 max: is less than min: 2 < 3",
                        "slots.csv:3 min: “NaN” is not a whole number of at most nine digits",
                        "slots.csv:3 max: “1e9” is not a whole number of at most nine digits",
                        "slots.csv:3 exposure.data: “Infinity” is not a whole number of at most nine digits",
                        "slots.csv:3 priority: is not between 0 and max",
                        "slots.csv:4 exposure.data: “” is not a whole number of at most nine digits",
                        "slots.csv:4 min: is less than 0",
                        "slots.csv:4 max: is more than 1000000",
                        "slots.csv:5 priority: is not between 0 and max");
    }

    @Test
    void moreAxesThanCanBeCounted() throws IOException {
        table("periods", "id", "p1");
        table("teams", "id", "a");
        table("associates", "id", "mina");
        table("slots", "id,team,periods,max,exposure", "a1,a,p1,1," + exposure(60));
        assertThatCode(() -> CohortFiles.read(folder)).doesNotThrowAnyException();
        table("slots", "id,team,periods,max,exposure", "a1,a,p1,1," + exposure(61));
        assertThat(problems()).containsExactly("slots.csv:1: have 61 axes of exposure, more than 60");
    }

    private static String exposure(int axes) {
        return IntStream.range(0, axes).mapToObj(axis -> "x" + axis + "=1").collect(Collectors.joining(";"));
    }

    @Test
    void overlappingPeriodsLeaveAndPinsInTables() throws IOException {
        table(
                "periods",
                "id,name,startsOn,endsOn",
                "p1,Spring,2027-02-01,2027-07-31",
                "p2,Autumn,2027-07-31,2027-12-31",
                "p3,Winter,2028-02-01,2028-01-01",
                "p4,Late,soon,2028-02-30");
        table("teams", "id", "a", "b");
        table("slots", "id,team,periods", "a1,a,p1", "ab,a,p1;p3", "b2,b,p2", "none,b,");
        table("associates", "id,present,leave,pins,started", "mina,,Spring,a1,", "omar,p1;p2,,ab,a1", "noor,p9,p1,x9,");
        assertThat(problems())
                .containsExactly(
                        "associates.csv:2 pins: “a1” is pinned, but mina is on leave then",
                        "associates.csv:3 pins: “ab” overlaps another pin",
                        "associates.csv:4 present: there is no period “p9”",
                        "associates.csv:4 present: is in the program in no period",
                        "associates.csv:4 pins: there is no slot “x9”",
                        "periods.csv:3 startsOn: overlaps Spring",
                        "periods.csv:4 endsOn: ends before it starts",
                        "periods.csv:5 startsOn: “soon” is no date; write 2027-02-01",
                        "periods.csv:5 endsOn: “2028-02-30” is no date; write 2027-02-01",
                        "slots.csv:3 periods: has a hole between its periods",
                        "slots.csv:5: names no period");
    }

    @Test
    void emptyTables() throws IOException {
        table("periods", "id");
        table("teams", "id");
        Files.writeString(folder.resolve("associates.csv"), "");
        assertThat(problems())
                .containsExactly(
                        "FOLDER: has no associates: there is nobody to place",
                        "FOLDER: has no slots",
                        "periods.csv:1: has no periods",
                        "teams.csv:1: has no teams");
    }

    @Test
    void settingsOfTheProgramInTables() throws IOException {
        good();
        table(
                "program",
                "setting,value",
                "breadth,-2",
                "minRotations,-1",
                "maxRotations,-3",
                "exposure,dta=1;dta=2",
                "color,red",
                "repeats,maybe",
                "breadth,1");
        table("precedences", "before,after", "area:Trust,b", "team:aa,team:b");
        table(
                "couplings",
                "type,scope,max,one,other,share,subCohort",
                "cap,site:Rome,-1,,,,",
                "linked,,,mina,zed,desk,",
                "separated,,,mina,mina,,",
                "spread,,,,,site,winter",
                "wish,,,,,,");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "program.csv:6: has no setting “color”: allowance, breadth, exposure, id, maxRotations,"
                                + " minRotations, name, repeats",
                        "program.csv:7 repeats: is neither true nor false",
                        "program.csv:8 breadth: is given twice",
                        "program.csv:3 minRotations: is less than 0",
                        "program.csv:4 maxRotations: is less than minRotations",
                        "program.csv:5 exposure.dta: is given twice",
                        "program.csv:5 exposure: there is no axis of exposure “dta”",
                        "precedences.csv:2 after: “b” is no scope; write team:…, supervisor:…, site:… or area:…",
                        "precedences.csv:2: there is no area “Trust”",
                        "precedences.csv:2: there is no area “”",
                        "precedences.csv:3: there is no team “aa”; is “a” meant?",
                        "couplings.csv:2: there is no site “Rome”",
                        "couplings.csv:2: needs a max of at least 0",
                        "couplings.csv:3 share: “desk” is none of team, supervisor, site, area",
                        "couplings.csv:3: there is no associate “zed”",
                        "couplings.csv:4: names the same person twice",
                        "couplings.csv:5: there is no sub-cohort “winter”",
                        "couplings.csv:5: needs a max of at least 0",
                        "couplings.csv:6 type: “wish” is none of cap, linked, separated, spread");
    }

    @Test
    void aPublishedPlanThatNamesWhatIsNotThere() throws IOException {
        good();
        table("program", "setting,value", "allowance,-1");
        table("published", "associate,slots,moved", "mina,a1;x1,yes", "zed,b1,x", "omar,b1,", "omar,a1,");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "published.csv:2 slots: there is no slot “x1”; is “a1” meant?",
                        "published.csv:3 slots: there is no associate “zed”",
                        "published.csv:3 moved: there is no associate “zed”",
                        "published.csv:5: “omar” is there already",
                        "program.csv:2 allowance: has an allowance below 0");
    }

    @Test
    void pinsAgainstARule() throws IOException {
        table("periods", "id", "p1");
        table("teams", "id,name", "a,Ads", "b,Billing");
        table("slots", "id,team,periods,skills,site", "a1,a,p1,SQL,Rome", "b1,b,p1,,");
        table("associates", "id,name,sites,pins", "mina,Mina Haddad,Oslo,a1", "omar,Omar,,b1");
        assertThat(problems())
                .containsExactly(
                        "associates.csv:2 pins: “a1” is pinned against a rule: Needs SQL; not in Mina’s skills",
                        "associates.csv:2 pins: “a1” is pinned against a rule: Is in Rome; Mina can work in Oslo");
    }

    @Test
    void wishesInRowsAndInAColumnAtOnce() throws IOException {
        good();
        table("associates", "id,name,choices", "mina,Mina Haddad,a", ",Inês Duarte,", "omar,Omar,");
        table("preferences", "associate,team,rank", "mina,b,1", "ines-duarte,a,1", "OMAR,b,1", "omar,a,1", "Omar,b,2");
        assertThat(problems())
                .containsExactly(
                        "associates.csv:2 choices: stands beside rows of preferences; give one of the two",
                        "preferences.csv:5 team: repeats rank 1; write “1=” for a tie",
                        "preferences.csv:6 team: “b” is ranked twice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            null | cohort: holds nothing
            5 | cohort:1: is not an object
            {"slots": [1, 2]} | cohort:1 slots[0]: is not an object
            {"teams": [{"family": "geo"}]} | cohort:1 teams[0]: has neither id nor name
            {"teams": [{"id": " "}]} | cohort:1 teams[0].id: is blank
            {"format": "trellis-cohort/2"} | cohort:1 format: “trellis-cohort/2” is not trellis-cohort/1
            {"program": {"repeats": "yes"}} | cohort:1 program.repeats: is neither true nor false
            {"associates": [{"id": "m", "tiers": ["a"], "choices": ["a"]}]} | cohort:1 associates[0].tiers: stands beside choices; give one of the two
            {"associates": [{"id": "m", "pins": [{"slot": "a", "kind": "wished"}]}]} | cohort:1 associates[0].pins[0].kind: “wished” is neither pinned, started nor tried
            {"teams": [{"id": "a", "ranking": ["zed"]}]} | cohort:1 teams[0].ranking[0]: there is no associate “zed”
            {"slots": [{"id": "s", "max": -9223372036854775809}]} | cohort:1 slots[0].max: “-9223372036854775809” is not a whole number of at most nine digits
            {"slots": [{"id": "s", "exposure": 4}]} | cohort:1 slots[0].exposure: is not an object
            {"teams": [{"id": "a"}], "associates": [{"id": "m", "stars": ["a"]}]} | cohort:1 associates[0].stars[0]: “a” has a star but no rank
            {"associates": [{"id": "m", "conflicts": ["zed"]}]} | cohort:1 associates[0].conflicts[0]: “zed” is neither a team nor a supervisor
            {"associates": [{"id": "m", "pins": [{"slot": "a", "color": 1}]}]} | cohort:1 associates[0].pins[0].color: is unknown here; known are by, kind, slot
            {"program": {"color": 1}} | cohort:1 program.color: is unknown here; known are breadth, exposure, maxRotations, minRotations, precedences, repeats
            {"program": {"minRotations": 3, "maxRotations": 2}} | cohort:1 program.maxRotations: is less than minRotations
            {"published": {"color": 1}} | cohort:1 published.color: is unknown here; known are allowance, assignments, moved
            {"published": {"assignments": {"m": "s"}}} | cohort:1 published.assignments.m: there is no slot “s”
            """)
    void oneMistakeInJson(String json, String problem) {
        assertThat(problems(json)).contains(problem);
    }

    @Test
    void nestingAndNumbersWithoutEnd() {
        String tooMuch = "cohort: is nested too deeply or has a number or text that is too long";
        assertThat(problems("{\"slots\": " + "[".repeat(40) + "]".repeat(40) + "}"))
                .containsExactly(tooMuch);
        assertThat(problems("{\"slots\": [{\"id\": \"s\", \"max\": " + "9".repeat(400) + "}]}"))
                .containsExactly(tooMuch);
        assertThat(problems("{\"id\": \"" + "x".repeat(501) + "\"}"))
                .contains("cohort:1 id: is longer than 500 characters");
        assertThat(problems("{\"id\": \"" + "x".repeat(500) + "\"}")).noneMatch(problem -> problem.contains("longer"));
    }

    @Test
    void moreThanSixtyTwoPeriods() {
        StringBuilder periods = new StringBuilder("{\"id\": \"p0\"}");
        for (int i = 1; i < 70; i++) {
            periods.append(", {\"id\": \"p").append(i).append("\"}");
        }
        assertThat(problems("""
                {"periods": [%s], "teams": [{"id": "a"}], "associates": [{"id": "m"}],
                 "slots": [{"id": "s", "team": "a", "periods": ["p69"]}]}
                """.formatted(periods)))
                .containsExactly(
                        "cohort:1 periods: has more than 62 periods", "cohort:2 slots[0].periods: names no period");
    }

    private void good() throws IOException {
        table("periods", "id", "p1");
        table("teams", "id", "a", "b");
        table("slots", "id,team,periods", "a1,a,p1", "b1,b,p1");
        table("associates", "id", "mina", "omar");
    }

    private void table(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name + ".csv"), List.of(lines));
    }

    private List<String> problems() {
        InputRejected rejected = catchThrowableOfType(InputRejected.class, () -> CohortFiles.read(folder));
        return rejected.problems().stream()
                .map(problem -> problem.toString().replace(folder + "/", "").replace(folder.toString(), "FOLDER"))
                .toList();
    }

    private static List<String> problems(String json) {
        InputRejected rejected = catchThrowableOfType(InputRejected.class, () -> CohortFiles.parse("cohort", json));
        return rejected.problems().stream().map(Problem::toString).toList();
    }
}
