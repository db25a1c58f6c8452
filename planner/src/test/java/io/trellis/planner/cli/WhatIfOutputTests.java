package io.trellis.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code trellis what-if} prints, compared whole. */
class WhatIfOutputTests extends CommandCase {

    @BeforeEach
    void cohort() throws IOException {
        write("c.json", TINY);
    }

    @Test
    void oneMoreSeat() {
        assertThat(run("what-if", file("c.json"), "--add-seat", "a-1")).isZero();
        assertThat(printed()).isEqualTo("""
                                                      now   then
                most points lost by one person          2      1
                people who lose 2 or more               1      0
                people who lose anything                1      1
                1st choices                             1      2
                2nd choices                             3      2
                3rd choices                             1      1
                sum of all choices                     10      9
                Both are proven to be the best there is.

                Better off (1):
                  Mina Haddad: Billing in H1 (2nd) → Ads in H1 (1st), 1 up
                """);
        assertThat(run("what-if", "--json", file("c.json"), "--add-seat", "a-1"))
                .isZero();
        assertThat(printed()).isEqualTo("""
                {
                  "after" : {
                    "assignments" : {
                      "mina" : [ "a-1", "c-2" ],
                      "noor" : [ "b-1" ],
                      "omar" : [ "a-1", "b-2" ]
                    },
                    "mostPointsLost" : 1,
                    "profile" : {
                      "1" : 2,
                      "2" : 2,
                      "3" : 1
                    },
                    "sumOfRanks" : 9
                  },
                  "before" : {
                    "assignments" : {
                      "mina" : [ "b-1", "c-2" ],
                      "noor" : [ "b-1" ],
                      "omar" : [ "a-1", "b-2" ]
                    },
                    "mostPointsLost" : 2,
                    "profile" : {
                      "1" : 1,
                      "2" : 3,
                      "3" : 1
                    },
                    "sumOfRanks" : 10
                  },
                  "changes" : [ {
                    "associate" : "mina",
                    "gain" : 1,
                    "name" : "Mina Haddad",
                    "sentence" : "Mina Haddad: Billing in H1 (2nd) → Ads in H1 (1st), 1 up"
                  } ],
                  "proven" : true
                }
                """);
    }

    @Test
    void aPinMovesOneUpAndOneDown() {
        assertThat(run("what-if", file("c.json"), "--pin", "mina=Ads in H1")).isZero();
        assertThat(printed()).endsWith("""

                Worse off (1):
                  Omar Farouk: Ads in H1 (1st), Billing in H2 (2nd) → Billing in H1 (2nd), Chat in H2 (3rd), 2 down

                Better off (1):
                  Mina Haddad: Billing in H1 (2nd), Chat in H2 (3rd) → Ads in H1 (1st), Billing in H2 (2nd), 2 up
                """);
    }

    @Test
    void whoIsAwayIsNeitherUpNorDown() {
        assertThat(run("what-if", file("c.json"), "--leave", "omar=h1")).isZero();
        assertThat(printed()).endsWith("""
                Both are proven to be the best there is.

                Better off (1):
                  Mina Haddad: Billing in H1 (2nd) → Ads in H1 (1st), 1 up

                Something else (1):
                  Omar Farouk: Ads in H1 (1st) → away
                """);
    }

    @Test
    void whatChangesNothingMovesNobody() {
        assertThat(run("what-if", file("c.json"), "--pin", "noor=b-1"))
                .as("pinned there already")
                .isZero();
        assertThat(printed())
                .contains("most points lost by one person          2      2\n")
                .endsWith("""
                        Both are proven to be the best there is.

                        Nobody would have anything else.
                        """);
    }

    @Test
    void severalChangesAtOnce() {
        assertThat(run(
                        "what-if",
                        file("c.json"),
                        "--leave",
                        "omar=p1",
                        "--leave",
                        "mina=p2",
                        "--close",
                        "c-2",
                        "--close",
                        "a-1"))
                .isZero();
        assertThat(printed()).endsWith("""
                Something else (2):
                  Mina Haddad: Chat in H2 (3rd) → away
                  Omar Farouk: Ads in H1 (1st) → away
                """);
    }

    /** The second leave and the second pin of one person count like the first. */
    @Test
    void onePersonMayBeNamedTwice() {
        assertThat(run("what-if", file("c.json"), "--leave", "omar=H1", "--leave", "omar=H2"))
                .isZero();
        assertThat(printed()).endsWith("""
                Something else (1):
                  Omar Farouk: Ads in H1 (1st), Billing in H2 (2nd) → away
                """);
        assertThat(run("what-if", file("c.json"), "--pin", "mina=a-1", "--pin", "mina=c-2"))
                .isZero();
        assertThat(printed()).contains("  Mina Haddad: Billing in H1 (2nd) → Ads in H1 (1st), 1 up\n");
        assertThat(run("what-if", file("c.json"), "--pin", "mina")).isEqualTo(2);
        assertThat(complained()).contains("“mina” does not say who and what: WHO=WHAT");
    }

    @Test
    void aChangeAgainstTheRulesIsRefused() {
        assertThat(run("what-if", file("c.json"), "--leave", "noor=H1")).isEqualTo(Exit.INPUT);
        assertThat(complained())
                .isEqualTo("with the change associates.noor.pins.b-1: “b-1” is pinned, but Noor is on leave then\n");
        assertThat(run("what-if", file("c.json"), "--close", "z-1")).isEqualTo(Exit.INPUT);
        assertThat(complained()).isEqualTo("command line slot: there is no slot “z-1”\n");
        assertThat(run("what-if", file("c.json"))).isEqualTo(2);
        assertThat(complained()).startsWith("Say what is to change: --close, --add-seat, --leave or --pin\n");
    }

    @Test
    void aChangeThatLeavesNoPlanSaysWhy() throws IOException {
        assertThat(run("what-if", file("c.json"), "--close", "a-1")).isEqualTo(Exit.INFEASIBLE);
        assertThat(printed()).startsWith("""
                Then there is no plan.
                No plan keeps every rule. These cannot be had together:
                """).contains("Ways out, ");
        assertThat(run("what-if", file("c.json"), "--close", "a-1", "--json")).isEqualTo(Exit.INFEASIBLE);
        assertThat(printed()).startsWith("{\n").contains("\"feasible\" : false");
        write("c.json", TINY.replace("\"max\": 2", "\"max\": 0"));
        assertThat(run("what-if", file("c.json"), "--add-seat", "a-1")).isEqualTo(Exit.INFEASIBLE);
        assertThat(printed()).startsWith("""
                There is no plan even without the change.
                No plan keeps every rule. These cannot be had together:
                """);
    }

    @Test
    void nothingIsComparedWithoutTwoPlans() {
        assertThat(run("what-if", file("c.json"), "--add-seat", "a-1", "--time", "0s"))
                .isEqualTo(Exit.UNDECIDED);
        assertThat(printed()).isEmpty();
        assertThat(complained()).isEqualTo("Stopped before there were two plans; --time gives more.\n");
    }

    /** A cap keeps Mina from a seat that is free: the pair blocks in every plan, and nothing proves it. */
    @Test
    void whatIsNotProvenIsNotCalledTheBest() throws IOException {
        write("c.json", """
                {"periods": [{"id": "p1", "name": "H1"}],
                 "teams": [{"id": "a", "name": "Ads"}, {"id": "b", "name": "Billing"}],
                 "slots": [{"id": "a-1", "team": "a", "periods": ["p1"]}, {"id": "b-1", "team": "b", "periods": ["p1"]}],
                 "couplings": [{"type": "cap", "scope": "team:a", "max": 0}],
                 "associates": [{"id": "mina", "name": "Mina Haddad", "choices": ["a", "b"]}]}
                """);
        assertThat(run("what-if", file("c.json"), "--policy", "stable", "--add-seat", "b-1"))
                .isEqualTo(Exit.UNPROVEN);
        assertThat(printed()).contains("\nNot both are proven to be the best there is.\n");
        assertThat(run("plan", file("c.json"), "--policy", "stable")).isEqualTo(Exit.UNPROVEN);
        assertThat(printed())
                .contains(
                        "\nNot proven: 1 line below may still be improved.\n",
                        "\n  · 1 pair would rather have each other      1 / 0  (1 from proven)\n");
    }
}
