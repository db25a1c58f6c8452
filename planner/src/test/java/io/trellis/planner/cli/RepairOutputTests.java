package io.trellis.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Plan;
import io.trellis.planner.Preferences;
import io.trellis.planner.Slot;
import io.trellis.planner.Story;
import io.trellis.planner.Team;
import io.trellis.planner.files.CohortFiles;
import io.trellis.planner.files.Fingerprint;
import io.trellis.planner.files.PlanFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would change for whom, where commands print it. */
class RepairOutputTests extends CommandCase {

    private static final String SWAPPABLE = """
            {"periods": [{"id": "p1", "name": "H1"}],
             "teams": [{"id": "a", "name": "Ads"}, {"id": "b", "name": "Billing"}],
             "slots": [{"id": "a-1", "team": "a", "periods": ["p1"]}, {"id": "b-1", "team": "b", "periods": ["p1"]}],
             "associates": [{"id": "mina", "name": "Mina Haddad", "choices": ["a", "b"]},
                            {"id": "omar", "name": "Omar Farouk", "choices": ["b", "a"]}]}
            """;

    private static final String CERTIFICATE = """
            {"format": "price-certificate/1", "policy": "most-first-choices", "cohort": "%s", "plan": "%s",
             "stages": [{"name": "rank=1", "value": %d, "bound": %d, "den": 1, "kind": "search"},
                        {"name": "rank=2", "value": %d, "den": 1, "kind": "price"}]}
            """;

    @BeforeEach
    void cohort() throws IOException {
        write("c.json", TINY);
    }

    @Test
    void whyNot() {
        run("plan", file("c.json"), "--out", file("out"));
        assertThat(run("why-not", file("c.json"), file("out/plan.json"), "mina", "ads"))
                .isZero();
        assertThat(printed()).isEqualTo("""
                Why not Ads for Mina Haddad?

                It would cost Omar Farouk 2 points. Mina would gain 2 points. In all it is as good a plan, and the choice between them was free.

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
                  "sentence" : "It would cost Omar Farouk 2 points. Mina would gain 2 points. In all it is as good a plan, and the choice between them was free",
                  "team" : "a"
                }
                """);
        assertThat(run("why-not", file("c.json"), file("out/plan.json"), "zed", "ads"))
                .isEqualTo(Exit.INPUT);
        assertThat(complained()).isEqualTo("command line associate: there is no associate “zed”\n");
    }

    /** Mina is in Ads in both halves and away, or gone, in the second. */
    @Test
    void aRotationThatHasBegunIsKept() throws Exception {
        Cohort story = Story.of(2)
                .teams("billing=1", "chat=1")
                .person("mina", "ads", "billing", "chat")
                .person("omar", "billing", "chat")
                .cohort();
        List<Slot> slots = new ArrayList<>(story.slots());
        slots.add(Slot.of("ads-long", "ads", Periods.first(2)).seats(0, 1).build());
        List<Team> teams = new ArrayList<>(story.teams());
        teams.add(new Team("ads", "Ads", null, new TreeMap<>()));
        Cohort cohort = new Cohort(
                "s", "S", story.periods(), story.associates(), teams, slots, story.program(), List.of(), null);
        write("l.json", CohortFiles.json(cohort));
        assertThat(run("plan", file("l.json"), "--out", file("out"))).isZero();
        for (String change : List.of("--leave=mina=H2", "--exit=mina")) {
            assertThat(run("replan", file("l.json"), file("out/plan.json"), "--started", "H1", change))
                    .isZero();
            assertThat(printed()).isEqualTo("""
                    No more moves would make it better for people:
                    A  nothing changes · most lost 0 · proven: none with so few changes is better
                       Mina keeps Ads in H1 and H2, which has begun
                    """);
        }
        assertThat(run("replan", file("l.json"), file("out/plan.json"), "--leave", "mina=H2"))
                .isZero();
        assertThat(printed()).contains("A  1 placement new for 1 person").doesNotContain("has begun");
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
        write("s.json", SWAPPABLE.replace("[\"b\", \"a\"]", "[[\"a\", \"b\"]]"));
        certified(1, 2, 1);
        assertThat(run("swaps", file("s.json"), file("plan.json"))).isZero();
        assertThat(printed()).as("Omar likes both as much").isEqualTo("""
                1 point gained, all together or not at all:
                  Mina Haddad gives Billing in H1 and gets Ads in H1, 1 up
                  Omar Farouk gives Ads in H1 and gets Billing in H1, no change in points
                """);
        swappable();
        assertThat(run("swaps", "--started", "H1", file("s.json"), file("plan.json")))
                .isZero();
        assertThat(printed()).isEqualTo("""
                No exchange helps somebody without costing somebody else.
                """);
        assertThat(run("swaps", "--started", "H9", file("s.json"), file("plan.json")))
                .isEqualTo(Exit.INPUT);
        assertThat(complained()).isEqualTo("command line: there is no period “H9”\n");
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
        assertThat(printed()).as("a slot that is gone leaves nobody away").isEqualTo("""
                No more moves would make it better for people:
                A  1 placement new for 1 person · most lost 1 · proven: none with so few changes is better
                   Omar Farouk: no slot → Chat in H2 (3rd)
                """);
        assertThat(run("replan", file("c.json"), file("out/plan.json"), "--started", "H1", "--exit", "omar", "--json"))
                .isZero();
        assertThat(printed()).isEqualTo("""
                [ {
                  "assignments" : {
                    "mina" : [ "b-1", "c-2" ],
                    "noor" : [ "b-1" ],
                    "omar" : [ "a-1" ]
                  },
                  "changes" : [ "Omar Farouk: Billing in H2 (2nd) → away" ],
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
                   Mina Haddad: Chat in H2 (3rd) → away
                """);
        assertThat(run("replan", file("c.json"), file("out/plan.json"), "--leave", "mina=H1", "--leave", "mina=H2"))
                .isZero();
        assertThat(printed())
                .as("away in both")
                .contains("   Mina Haddad: Billing in H1 (2nd), Chat in H2 (3rd) → away\n");
        assertThat(run("replan", file("c.json"), file("out/plan.json"), "--cancel", "x-1"))
                .isEqualTo(Exit.INPUT);
        assertThat(complained()).isEqualTo("command line slot: there is no slot “x-1”\n");
        assertThat(run("replan", file("c.json"), file("out/plan.json"), "--cancel", "b-1"))
                .as("where somebody is pinned")
                .isEqualTo(Exit.INFEASIBLE);
        assertThat(printed()).isEqualTo("""
                No repair keeps the rules, even with seats left empty. `trellis what-if` with the same change may say why.
                """);
    }

    /** Pat 0 can give way only if Pat 1 does, and so on; none of them minds. */
    @Test
    void fewWhoTradeAreNamed() throws IOException {
        planned(traders(4));
        assertThat(run("why-not", file("c.json"), file("plan.json"), "mina", "team0"))
                .isZero();
        assertThat(printed()).isEqualTo("""
                Why not Team0 for Mina?

                It would cost Mina more than it gives. Mina would lose 1 point. 1 person would lose points, not 0.

                What would have to move, in the least harmful way:
                  Mina: Zoo in H1 (1st) → Team0 in H1 (2nd), 1 down
                  Pat 0: Team0 in H1 (1st) → Team1 in H1 (1st), no point lost or gained
                  Pat 1: Team1 in H1 (1st) → Team2 in H1 (1st), no point lost or gained
                  Pat 2: Team2 in H1 (1st) → Team3 in H1 (1st), no point lost or gained
                  Pat 3: Team3 in H1 (1st) → Team4 in H1 (1st), no point lost or gained

                Who has Team0: Pat 0
                """);
    }

    @Test
    void manyWhoTradeAreCounted() throws IOException {
        planned(traders(5));
        assertThat(run("why-not", file("c.json"), file("plan.json"), "mina", "team0"))
                .isZero();
        assertThat(printed()).contains("""
                What would have to move, in the least harmful way:
                  Mina: Zoo in H1 (1st) → Team0 in H1 (2nd), 1 down
                  and 5 others change without a point lost or gained

                Who has Team0: Pat 0
                """);
    }

    @Test
    void repairsHaveLettersAndSayWhatStaysEmpty() throws IOException {
        planned(Story.of(1)
                .teams("support=1..1", "maps=1..1")
                .person("omar", "maps", "support")
                .person("mina", "maps", "support")
                .cohort());
        assertThat(run("replan", file("c.json"), file("plan.json"), "--exit", "mina"))
                .isZero();
        assertThat(printed()).isEqualTo("""
                A  0 placements new for 1 person · most lost 1 · proven: none with so few changes is better
                   1 seat that should be filled stays empty
                   Mina: Maps in H1 (1st) → away
                B  1 placement new for 2 people · most lost 0 · proven: none with so few changes is better
                   1 seat that should be filled stays empty
                   Mina: Maps in H1 (1st) → away
                   Omar: Support in H1 (2nd) → Maps in H1 (1st), 1 up
                """);
        assertThat(run("replan", file("c.json"), file("plan.json"), "--exit", "mina", "--exit", "omar"))
                .isZero();
        assertThat(printed()).contains("   2 seats that should be filled stay empty\n");
    }

    private static Cohort traders(int count) {
        String[] teams = new String[count + 2];
        teams[0] = "zoo=1";
        for (int i = 0; i <= count; i++) {
            teams[i + 1] = "team" + i + "=1";
        }
        Story story = Story.of(1).teams(teams).person("mina", "zoo", "team0");
        for (int i = 0; i < count; i++) {
            List<String> alike = List.of("team" + i, "team" + (i + 1));
            story.person(Associate.named("pat-" + i, Periods.of(0))
                    .name("Pat " + i)
                    .preferences(Preferences.list(List.of(alike)).withStars(List.of("team" + i)))
                    .build());
        }
        return story.cohort();
    }

    private void planned(Cohort cohort) throws IOException {
        Plan plan = Story.plan(cohort);
        write("c.json", CohortFiles.json(cohort));
        write("plan.json", PlanFiles.json(plan));
        write("certificate.json", PlanFiles.json(plan.certificate()));
    }

    /** 225 pairs may exchange what they have. */
    @Test
    void aListOfSwapsThatIsTooLongIsNotSaidToBeAll() throws Exception {
        Story story = Story.of(1).teams("ads=15", "maps=15");
        SortedMap<String, List<String>> plan = new TreeMap<>();
        for (int i = 0; i < 15; i++) {
            story.person("a" + i, "maps", "ads").person("m" + i, "ads", "maps");
            plan.put("a" + i, List.of("ads-1"));
            plan.put("m" + i, List.of("maps-1"));
        }
        write("s.json", CohortFiles.json(story.cohort()));
        write(
                "plan.json",
                PlanFiles.json(new Plan(plan, Story.plan(story.cohort()).certificate())));
        certified(0, 30, 30);
        assertThat(run("swaps", file("s.json"), file("plan.json"))).isEqualTo(Exit.UNPROVEN);
        assertThat(printed()).endsWith("These are 200 of the exchanges there are, and as many as are listed.\n");
    }

    /** Mina and Omar hold what the other wants. */
    private void swappable() throws Exception {
        write("s.json", SWAPPABLE);
        write("plan.json", """
                {"format": "trellis-plan/1", "assignments": {"mina": ["b-1"], "omar": ["a-1"]}}
                """);
        certified(0, 2, 2);
    }

    private void certified(int firsts, int most, int seconds) throws Exception {
        write(
                "certificate.json",
                CERTIFICATE.formatted(
                        Fingerprint.of(CohortFiles.read(path("s.json"))),
                        Fingerprint.of(PlanFiles.assignments(path("plan.json"))),
                        firsts,
                        most,
                        seconds));
    }
}
