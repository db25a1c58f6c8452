package io.trellis.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What commands print, compared whole. */
class CommandOutputTests extends CommandCase {

    @BeforeEach
    void cohort() throws IOException {
        write("c.json", TINY);
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

    /** Nobody loses: there is nothing to list, and a slot of two periods is one cell that goes on. */
    @Test
    void planThatCostsNobodyAnything() throws IOException {
        write("c.json", """
                {"name": "Happy",
                 "periods": [{"id": "p1", "name": "H1"}, {"id": "p2", "name": "H2"}],
                 "teams": [{"id": "a", "name": "Ads"}, {"id": "b", "name": "Billing"}],
                 "slots": [{"id": "a-12", "team": "a", "periods": ["p1", "p2"]},
                           {"id": "b-12", "team": "b", "periods": ["p1", "p2"]}],
                 "associates": [{"id": "mina", "name": "Mina Haddad", "choices": ["a"]},
                                {"id": "omar", "name": "Omar Farouk", "choices": ["b"], "credit": -2}]}
                """);
        assertThat(run("plan", file("c.json"))).isZero();
        assertThat(printed()).isEqualTo("""
                Happy · 2 associates · fairest · T s

                Everyone gets the best they could have had alone.

                Proven: no plan is fairer.
                                                      found / best possible
                  ✓ Everyone is placed in every period      2 / 2
                  ✓ Nobody loses any points                 0 / 0
                  ✓ 1 person gains nothing                  1 / 1
                  ✓ 1 person gains 1 or less                1 / 1
                  ✓ 2 first choices                         2 / 2

                Choices given, 2 placements
                    1st     2  ████████████████████████████████████████

                Checked independently in T ms.
                """);
        assertThat(run("plan", file("c.json"), "--all")).isZero();
        assertThat(printed()).contains("""
                lost  associate    H1           H2
                   0  Mina Haddad  Ads 1st        …
                  +2  Omar Farouk  Billing 1st    …
                """);
    }

    /** Dearest first. */
    @Test
    void scarceSeats() throws IOException {
        write("c.json", """
                {"periods": [{"id": "p1", "name": "H1"}],
                 "teams": [{"id": "a", "name": "Ads"}, {"id": "b", "name": "Billing"}, {"id": "c", "name": "Chat"}],
                 "slots": [{"id": "a-1", "team": "a", "periods": ["p1"]}, {"id": "b-1", "team": "b", "periods": ["p1"]},
                           {"id": "c-1", "team": "c", "periods": ["p1"]}],
                 "associates": [{"id": "mina", "name": "Mina Haddad", "choices": ["b", "a", "c"]},
                                {"id": "omar", "name": "Omar Farouk", "choices": ["b", "a", "c"]},
                                {"id": "wei", "name": "Wei Li", "choices": ["b", "a", "c"]}]}
                """);
        assertThat(run("plan", file("c.json"))).isZero();
        assertThat(printed()).contains("""

                Scarce seats: about what one more seat there would save, in points lost
                    2  Billing in H1 (1 seat)
                    1  Ads in H1 (1 seat)
                """);
    }

    @Test
    void planWithoutTime() {
        assertThat(run("plan", file("c.json"), "--time", "0s")).isEqualTo(Exit.UNDECIDED);
        assertThat(printed()).isEmpty();
        assertThat(complained()).isEqualTo("Stopped after T s, before a first plan was found.\n");
    }

    @Test
    void timesAreNoLongerThanWhatPassed() {
        long started = System.nanoTime();
        assertThat(run("plan", file("c.json"))).isZero();
        double table = number("· fairest · ([0-9.]+) s");
        double check = number("Checked independently in (\\d+) ms") / 1000;
        assertThat(run("plan", file("c.json"), "--json")).isZero();
        double json = number("\"seconds\" : ([0-9.]+)");
        double passed = (System.nanoTime() - started) / 1e9;
        double rounding = 0.05;
        assertThat(table + check + json).isLessThanOrEqualTo(passed + rounding);
    }

    private double number(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(output());
        assertThat(found.find()).as(pattern).isTrue();
        return Double.parseDouble(found.group(1));
    }

    @Test
    void planThatCannotBe() throws IOException {
        write("c.json", TINY.replace("\"max\": 2", "\"max\": 0"));
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
        Path certificate = path("out/certificate.json");
        Files.writeString(
                certificate, Files.readString(certificate).replaceFirst("\"plan\":\"sha256:.", "\"plan\":\"sha256:x"));
        assertThat(run("verify", file("c.json"), file("out/plan.json"))).isEqualTo(Exit.REJECTED);
        assertThat(printed()).isEqualTo("""
                Rejected:
                  the certificate is about another plan
                """);
        Files.move(certificate, path("elsewhere.json"));
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
        assertThat(complained()).isEqualTo("F/out/certificate.json: does not exist\n");
        assertThat(run("swaps", "--certificate", file("elsewhere.json"), file("c.json"), file("out/plan.json")))
                .isEqualTo(Exit.INPUT);
        assertThat(complained()).isEqualTo("F/out/plan.json: the certificate is about another plan\n");
    }

    @Test
    void mentors() throws IOException {
        write("m.json", """
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
        write("m.json", """
                {"mentors": [{"id": "tom", "name": "Tom Becker"}],
                 "mentees": [{"id": "mina", "name": "Mina Haddad", "utcOffset": -4, "topics": ["data", "art"]}]}
                """);
        assertThat(run("mentors", file("m.json"))).isZero();
        assertThat(printed()).endsWith("Tom Becker               knows nothing of art and data, 4 hours apart\n");
        write("m.json", """
                {"mentors": [{"id": "tom"}], "mentees": [{"id": "mina"}, {"id": "omar"}]}
                """);
        assertThat(run("mentors", file("m.json"))).isEqualTo(Exit.INFEASIBLE);
        assertThat(printed()).isEqualTo("There are too few places with mentors whom people may have.\n");
        write("m.json", """
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
        assertThat(path("g.json")).content().contains("\"name\" : \"3 associates, seed 1\"");
        assertThat(run("generate", "--teams", "1", "--periods", "3")).isEqualTo(2);
        assertThat(complained())
                .startsWith(
                        "This cohort cannot be made: it needs people, wishes, and at least as many teams as periods");
    }

    @Test
    void generateLooselyHasMoreSeats() {
        String[] cohort = {"generate", "--associates", "20", "--teams", "8", "--periods", "2"};
        assertThat(run(cohort)).isZero();
        int tight = seats(output());
        assertThat(run(Stream.concat(Stream.of(cohort), Stream.of("--loose")).toArray(String[]::new)))
                .isZero();
        assertThat(seats(output())).isGreaterThan(tight);
    }

    private static int seats(String json) {
        return Pattern.compile("\"max\" : (\\d+)")
                .matcher(json)
                .results()
                .mapToInt(seat -> Integer.parseInt(seat.group(1)))
                .sum();
    }

    @Test
    void whatFailsForAReasonOfItsOwn() throws IOException {
        write("taken", "");
        assertThat(run("plan", file("c.json"), "--out", file("taken"))).isEqualTo(Exit.FAILED);
        assertThat(complained()).contains("plan failed: java.nio.file.FileAlreadyExistsException");
    }
}
