package io.trellis.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.files.CohortFiles;
import io.trellis.planner.files.Fingerprint;
import io.trellis.planner.files.PlanFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands print, compared whole. Two people want the one seat in Ads; a third is pinned and then away. */
class CommandOutputTests {

    private static final String COHORT = """
            {"name": "Tiny",
             "periods": [{"id": "p1", "name": "H1"}, {"id": "p2", "name": "H2"}],
             "teams": [{"id": "a", "name": "Ads"}, {"id": "b", "name": "Billing"}, {"id": "c", "name": "Chat"}],
             "slots": [
              {"id": "a-1", "team": "a", "periods": ["p1"], "max": 1},
              {"id": "b-1", "team": "b", "periods": ["p1"], "max": 2},
              {"id": "b-2", "team": "b", "periods": ["p2"], "max": 1},
              {"id": "c-2", "team": "c", "periods": ["p2"], "max": 2}],
             "associates": [
              {"id": "mina", "name": "Mina Haddad", "choices": ["a", "b", "c"]},
              {"id": "omar", "name": "Omar Farouk", "choices": ["a", "b", "c"]},
              {"id": "noor", "name": "Noor El-Amin", "choices": ["c"], "leave": ["p2"], "pins": ["b-1"]}]}
            """;

    private static final String CERTIFICATE = """
            {"format": "price-certificate/1", "policy": "most-first-choices", "cohort": "%s", "plan": "%s",
             "stages": [{"name": "rank=1", "value": 0, "bound": 2, "den": 1, "kind": "search"},
                        {"name": "rank=2", "value": 2, "den": 1, "kind": "price"}]}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void cohort() throws IOException {
        Files.writeString(folder.resolve("c.json"), COHORT);
    }

    @Test
    void plan() {
        assertThat(run("plan", file("c.json"), "--out", file("out"), "--explain", "mina"))
                .isZero();
        assertThat(printed()).isEqualTo("""
                Tiny · 3 associates · fairest · T s

                lost  associate     H1                          H2
                  −2  Mina Haddad   Billing 2nd                 Chat 3rd
                   0  Noor El-Amin  Billing not ranked, pinned  (on leave)
                      1 more, who get the best they could have had alone (--all shows them)

                Proven: no plan is fairer.
                                                      found / best possible
                  ✓ Everyone is placed in every period      5 / 5
                  ✓ Nobody loses more than 2 points         0 / 0
                  ✓ 1 person loses 2 or more                1 / 1
                  ✓ 1 person loses anything at all          1 / 1
                  ✓ 1 first choice                          1 / 1

                Choices given, 5 placements
                    1st     1  ██████████████
                    2nd     3  ████████████████████████████████████████
                    3rd     1  ██████████████

                Scarce seats: about what one more seat there would save, in points lost
                    2  Ads in H1 (1 seat)

                Checked independently in T ms.

                ### Mina Haddad loses 2 points

                H1: Billing (2nd) · H2: Chat (3rd). Sum 5; alone 3 was possible.

                - Not **Ads**, 1st choice: All seats are held by people who ranked it as high. Held by Omar Farouk.
                Written to F/out: plan.json, plan.csv, certificate.json, reasons.md
                """);
    }

    @Test
    void planOfEverybody() {
        assertThat(run("plan", file("c.json"), "--all", "--policy", "most-first-choices"))
                .isZero();
        assertThat(printed()).isEqualTo("""
                Tiny · 3 associates · most-first-choices · T s

                lost  associate     H1                          H2
                  −2  Mina Haddad   Billing 2nd                 Chat 3rd
                   0  Noor El-Amin  Billing not ranked, pinned  (on leave)
                   0  Omar Farouk   Ads 1st                     Billing 2nd

                Proven: no plan gives more first choices, then second, and so on.
                                                      found / best possible
                  ✓ Everyone is placed in every period      5 / 5
                  ✓ 1 1st choice                            1 / 1
                  ✓ 3 2nd choices                           3 / 3
                  ✓ 1 3rd choice                            1 / 1

                Choices given, 5 placements
                    1st     1  ██████████████
                    2nd     3  ████████████████████████████████████████
                    3rd     1  ██████████████

                Checked independently in T ms.
                """);
    }

    @Test
    void planAsJson() {
        assertThat(run("plan", file("c.json"), "--json")).isZero();
        assertThat(printed()).isEqualTo("""
                {
                  "associates" : [ {
                    "id" : "mina",
                    "name" : "Mina Haddad",
                    "placements" : [ {
                      "rank" : 2,
                      "slot" : "b-1",
                      "team" : "b"
                    }, {
                      "rank" : 3,
                      "slot" : "c-2",
                      "team" : "c"
                    } ],
                    "pointsLost" : 2
                  }, {
                    "id" : "noor",
                    "name" : "Noor El-Amin",
                    "placements" : [ {
                      "rank" : 2,
                      "slot" : "b-1",
                      "team" : "b"
                    } ],
                    "pointsLost" : 0
                  }, {
                    "id" : "omar",
                    "name" : "Omar Farouk",
                    "placements" : [ {
                      "rank" : 1,
                      "slot" : "a-1",
                      "team" : "a"
                    }, {
                      "rank" : 2,
                      "slot" : "b-2",
                      "team" : "b"
                    } ],
                    "pointsLost" : 0
                  } ],
                  "cohort" : "sha256:1f6b9d21ad69df7553ad4e9dad4b633934c703eab87b5bfce90235965580c455",
                  "engine" : "HiGHS 1.12.0",
                  "mostPointsLost" : 2,
                  "policy" : "fairest",
                  "profile" : {
                    "1" : 1,
                    "2" : 3,
                    "3" : 1
                  },
                  "proven" : true,
                  "seconds" : T,
                  "stages" : [ {
                    "bound" : -1,
                    "name" : "regret>=2",
                    "proven" : true,
                    "value" : -1
                  }, {
                    "bound" : -1,
                    "name" : "regret>=1",
                    "proven" : true,
                    "value" : -1
                  }, {
                    "bound" : 1,
                    "name" : "first",
                    "proven" : true,
                    "value" : 1
                  } ],
                  "sumOfRanks" : 10
                }
                """);
    }

    @Test
    void planThatCannotBe() throws IOException {
        Files.writeString(folder.resolve("c.json"), COHORT.replace("\"max\": 2", "\"max\": 0"));
        assertThat(run("plan", file("c.json"))).isEqualTo(Exit.INFEASIBLE);
        assertThat(printed()).isEqualTo("""
                No plan keeps every rule. `trellis coach F/c.json` says why and what would help.
                """);
    }

    @Test
    void verify() {
        run("plan", file("c.json"), "--out", file("out"));
        assertThat(run("verify", file("c.json"), file("out/plan.json"))).isZero();
        assertThat(printed()).isEqualTo("""
                ✓ Everyone is placed in every period  5 / 5
                ✓ Nobody loses more than 2 points  0 / 0
                ✓ 1 person loses 2 or more  1 / 1
                ✓ 1 person loses anything at all  1 / 1
                ✓ 1 first choice  1 / 1
                Accepted: every rule is kept, every value is right, every line is proven.
                """);
        assertThat(run("verify", "--json", file("c.json"), file("out/plan.json")))
                .isZero();
        assertThat(printed()).isEqualTo("""
                {
                  "accepted" : true,
                  "proven" : true,
                  "stages" : [ {
                    "bound" : -1,
                    "name" : "regret>=2",
                    "proven" : true,
                    "value" : -1
                  }, {
                    "bound" : -1,
                    "name" : "regret>=1",
                    "proven" : true,
                    "value" : -1
                  }, {
                    "bound" : 1,
                    "name" : "first",
                    "proven" : true,
                    "value" : 1
                  } ]
                }
                """);
    }

    @Test
    void verifyALie() throws IOException {
        run("plan", file("c.json"), "--out", file("out"));
        Path certificate = folder.resolve("out/certificate.json");
        Files.writeString(
                certificate, Files.readString(certificate).replaceFirst("\"plan\":\"sha256:.", "\"plan\":\"sha256:x"));
        assertThat(run("verify", file("c.json"), file("out/plan.json"))).isEqualTo(Exit.REJECTED);
        assertThat(printed()).isEqualTo("""
                Rejected:
                  the certificate is about another plan
                """);
        Files.move(certificate, folder.resolve("elsewhere.json"));
        assertThat(run(
                        "verify",
                        "--json",
                        "--certificate",
                        file("elsewhere.json"),
                        file("c.json"),
                        file("out/plan.json")))
                .isEqualTo(Exit.REJECTED);
        assertThat(printed()).isEqualTo("""
                {
                  "accepted" : false,
                  "objections" : [ "the certificate is about another plan" ],
                  "proven" : false
                }
                """);
        assertThat(run("swaps", file("c.json"), file("out/plan.json"))).isEqualTo(Exit.INPUT);
        assertThat(err.toString().replace(folder.toString(), "F"))
                .isEqualTo("F/out/certificate.json: does not exist\n");
        assertThat(run("swaps", "--certificate", file("elsewhere.json"), file("c.json"), file("out/plan.json")))
                .isEqualTo(Exit.INPUT);
        assertThat(err.toString().replace(folder.toString(), "F"))
                .isEqualTo("F/out/plan.json: the certificate is about another plan\n");
    }

    @Test
    void whyNot() {
        run("plan", file("c.json"), "--out", file("out"));
        assertThat(run("why-not", file("c.json"), file("out/plan.json"), "mina", "ads"))
                .isZero();
        assertThat(printed()).isEqualTo("""
                Why not Ads for Mina Haddad?

                It would cost Omar Farouk 2 points. Mina would gain 2 points. Points and first choices stay the same in all.

                What would have to move, in the least harmful way:
                  Omar Farouk: Ads in H1 (1st), Billing in H2 (2nd) → Billing in H1 (2nd), Chat in H2 (3rd), 2 down
                  Mina Haddad: Billing in H1 (2nd), Chat in H2 (3rd) → Ads in H1 (1st), Billing in H2 (2nd), 2 up

                Who has Ads: Omar Farouk
                """);
        assertThat(run("why-not", "--json", file("c.json"), file("out/plan.json"), "mina", "ads"))
                .isZero();
        assertThat(printed()).isEqualTo("""
                {
                  "associate" : "mina",
                  "changes" : [ {
                    "associate" : "omar",
                    "gain" : -2,
                    "sentence" : "Omar Farouk: Ads in H1 (1st), Billing in H2 (2nd) → Billing in H1 (2nd), Chat in H2 (3rd), 2 down"
                  }, {
                    "associate" : "mina",
                    "gain" : 2,
                    "sentence" : "Mina Haddad: Billing in H1 (2nd), Chat in H2 (3rd) → Ads in H1 (1st), Billing in H2 (2nd), 2 up"
                  } ],
                  "holders" : [ "Omar Farouk" ],
                  "proven" : true,
                  "reason" : "FULL",
                  "sentence" : "It would cost Omar Farouk 2 points. Mina would gain 2 points. Points and first choices stay the same in all",
                  "team" : "a"
                }
                """);
        assertThat(run("why-not", file("c.json"), file("out/plan.json"), "zed", "ads"))
                .isEqualTo(Exit.INPUT);
        assertThat(err.toString()).isEqualTo("command line associate: there is no associate “zed”\n");
    }

    @Test
    void swaps() throws Exception {
        swappable();
        assertThat(run("swaps", file("s.json"), file("plan.json"))).isZero();
        assertThat(printed()).isEqualTo("""
                2 points gained, all together or not at all:
                  Mina Haddad gives Billing in H1 and gets Ads in H1, 1 up
                  Omar Farouk gives Ads in H1 and gets Billing in H1, 1 up
                """);
        assertThat(run("swaps", "--json", file("s.json"), file("plan.json"))).isZero();
        assertThat(printed()).isEqualTo("""
                [ {
                  "gain" : 2,
                  "moves" : [ {
                    "associate" : "mina",
                    "gain" : 1,
                    "gets" : "a-1",
                    "gives" : "b-1"
                  }, {
                    "associate" : "omar",
                    "gain" : 1,
                    "gets" : "b-1",
                    "gives" : "a-1"
                  } ]
                } ]
                """);
        assertThat(run("swaps", "--started", "H1", file("s.json"), file("plan.json")))
                .isZero();
        assertThat(printed()).isEqualTo("""
                No exchange helps somebody without costing somebody else.
                """);
        assertThat(run("swaps", "--started", "H9", file("s.json"), file("plan.json")))
                .isEqualTo(Exit.INPUT);
        assertThat(err.toString()).isEqualTo("command line: there is no period “H9”\n");
        assertThat(run("verify", file("s.json"), file("plan.json"))).isEqualTo(Exit.UNPROVEN);
        assertThat(printed()).isEqualTo("""
                ✓ Everyone is placed in every period  2 / 2
                · 0 1st choices  0 / 2
                ✓ 2 2nd choices  2 / 2
                Accepted, but not all of it is proven.
                """);
    }

    @Test
    void replan() {
        run("plan", file("c.json"), "--out", file("out"));
        assertThat(run("replan", file("c.json"), file("out/plan.json"), "--cancel", "b-2"))
                .isZero();
        assertThat(printed())
                .startsWith(
                        "No more moves would make it better for people:\n"
                                + "A  1 placement new for 1 person · most lost 1 · proven: none with so few changes is better\n");
        assertThat(run("replan", file("c.json"), file("out/plan.json"), "--started", "H1", "--exit", "omar", "--json"))
                .isZero();
        assertThat(printed()).isEqualTo("""
                [ {
                  "assignments" : {
                    "mina" : [ "b-1", "c-2" ],
                    "noor" : [ "b-1" ],
                    "omar" : [ "a-1" ]
                  },
                  "changes" : [ "Omar Farouk: Billing in H2 (2nd) → away, no point lost or gained" ],
                  "mostPointsLost" : 2,
                  "moves" : 0,
                  "people" : 1,
                  "proven" : true,
                  "shortage" : 0
                } ]
                """);
        assertThat(run("replan", file("c.json"), file("out/plan.json"), "--started", "p1", "--leave", "mina=h2"))
                .isZero();
        assertThat(printed()).isEqualTo("""
                No more moves would make it better for people:
                A  0 placements new for 1 person · most lost 1 · proven: none with so few changes is better
                   Mina Haddad: Chat in H2 (3rd) → away, no point lost or gained
                """);
        assertThat(run("replan", file("c.json"), file("out/plan.json"), "--cancel", "x-1"))
                .isEqualTo(Exit.INPUT);
        assertThat(err.toString()).isEqualTo("command line slot: there is no slot “x-1”\n");
        assertThat(run("replan", file("c.json"), file("out/plan.json"), "--cancel", "b-1"))
                .as("where somebody is pinned")
                .isEqualTo(Exit.INFEASIBLE);
        assertThat(printed()).isEqualTo("""
                No repair keeps the rules, even with seats left empty. `trellis coach` says why.
                """);
    }

    @Test
    void mentors() throws IOException {
        Files.writeString(folder.resolve("m.json"), """
                {"mentors": [{"id": "tom", "name": "Tom Becker", "topics": ["data"]},
                             {"id": "ana", "name": "Ana Silva"}],
                 "mentees": [{"id": "mina", "name": "Mina Haddad", "topics": ["data"]},
                             {"id": "omar", "name": "Omar Farouk", "topics": ["law"]}]}
                """);
        assertThat(run("mentors", file("m.json"))).isZero();
        assertThat(printed()).isEqualTo("""
                Proven: no matching has fewer bad fits.
                  for                      mentor
                  Omar Farouk              Ana Silva                knows nothing of law
                  Mina Haddad              Tom Becker               fits well
                """);
        assertThat(run("mentors", "--json", file("m.json"))).isZero();
        assertThat(printed()).isEqualTo("""
                {
                  "matches" : [ {
                    "mentee" : "omar",
                    "mentor" : "ana",
                    "misfit" : 1
                  }, {
                    "mentee" : "mina",
                    "mentor" : "tom",
                    "misfit" : 0
                  } ],
                  "proven" : true
                }
                """);
        Files.writeString(folder.resolve("m.json"), """
                {"mentors": [{"id": "tom"}], "mentees": [{"id": "mina"}, {"id": "omar"}]}
                """);
        assertThat(run("mentors", file("m.json"))).isEqualTo(Exit.INFEASIBLE);
        assertThat(printed()).isEqualTo("There are too few places with mentors.\n");
        Files.writeString(folder.resolve("m.json"), """
                {"mentors": [{"id": "tom"}], "mentees": [{"id": "tom", "name": "Tom Becker"}]}
                """);
        assertThat(run("mentors", file("m.json"))).isEqualTo(Exit.INFEASIBLE);
        assertThat(printed()).isEqualTo("No mentor is allowed for:\n  Tom Becker\n");
    }

    @Test
    void generate() throws IOException {
        assertThat(run("generate", "--associates", "3", "--teams", "4", "--periods", "2", "--wishes", "2", "--loose"))
                .isZero();
        assertThat(printed()).contains("\"name\" : \"3 associates, seed 1\"");
        assertThat(run("generate", "--associates", "3", "--teams", "4", "--periods", "2", "--out", file("g.json")))
                .isZero();
        assertThat(printed()).isEmpty();
        assertThat(folder.resolve("g.json")).content().contains("\"name\" : \"3 associates, seed 1\"");
        assertThat(run("generate", "--teams", "1", "--periods", "3")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(
                        "This cohort cannot be made: it needs people, wishes, and at least as many teams as periods");
    }

    @Test
    void whatFailsForAReasonOfItsOwn() throws IOException {
        Files.writeString(folder.resolve("taken"), "");
        assertThat(run("plan", file("c.json"), "--out", file("taken"))).isEqualTo(Exit.FAILED);
        assertThat(err.toString()).startsWith("plan failed: java.nio.file.FileAlreadyExistsException");
    }

    /** Mina and Omar hold what the other wants. */
    private void swappable() throws Exception {
        Files.writeString(folder.resolve("s.json"), """
                {"periods": [{"id": "p1", "name": "H1"}],
                 "teams": [{"id": "a", "name": "Ads"}, {"id": "b", "name": "Billing"}],
                 "slots": [{"id": "a-1", "team": "a", "periods": ["p1"]}, {"id": "b-1", "team": "b", "periods": ["p1"]}],
                 "associates": [{"id": "mina", "name": "Mina Haddad", "choices": ["a", "b"]},
                                {"id": "omar", "name": "Omar Farouk", "choices": ["b", "a"]}]}
                """);
        Files.writeString(folder.resolve("plan.json"), """
                {"format": "trellis-plan/1", "assignments": {"mina": ["b-1"], "omar": ["a-1"]}}
                """);
        Files.writeString(
                folder.resolve("certificate.json"),
                CERTIFICATE.formatted(
                        Fingerprint.of(CohortFiles.read(folder.resolve("s.json"))),
                        Fingerprint.of(PlanFiles.assignments(folder.resolve("plan.json")))));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String printed() {
        return out.toString()
                .replace("\r", "")
                .replace(folder.toString(), "F")
                .replaceAll("\\d+\\.\\d s", "T s")
                .replaceAll("\\d+ ms", "T ms")
                .replaceAll("\"seconds\" : [0-9.]+", "\"seconds\" : T");
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return PlannerCommand.run(new PrintWriter(out), new PrintWriter(err), args);
    }
}
