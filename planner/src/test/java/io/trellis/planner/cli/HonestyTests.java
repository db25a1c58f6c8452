package io.trellis.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Plan;
import io.trellis.planner.Preferences;
import io.trellis.planner.Slot;
import io.trellis.planner.Story;
import io.trellis.planner.Team;
import io.trellis.planner.files.CohortFiles;
import io.trellis.planner.files.PlanFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is not known is not said, and what is news to a plan does not stand in the way of its repair. */
class HonestyTests extends CommandCase {

    private static final String MENTORS = """
            {"mentors": [{"id": "ana", "name": "Ana", "capacity": 1}, {"id": "tom", "name": "Tom", "capacity": %d}],
             "mentees": [{"id": "mina", "supervisors": [%s]}, {"id": "omar", "supervisors": [%s]}]}
            """;

    @Test
    void aStoppedMatchIsNoShortage() throws IOException {
        write("m.json", MENTORS.formatted(1, "", ""));
        assertThat(run("mentors", file("m.json"), "--time", "0ms")).isEqualTo(Exit.UNDECIDED);
        assertThat(printed()).isEqualTo("Stopped before everybody had a mentor; --time gives more.\n");
    }

    /** Both may have Ana alone, whatever places Tom has. */
    @Test
    void placesNobodyMayHaveDoNotCount() throws IOException {
        write("m.json", MENTORS.formatted(9, "\"tom\"", "\"tom\""));
        assertThat(run("mentors", file("m.json"))).isEqualTo(Exit.INFEASIBLE);
        assertThat(printed()).isEqualTo("There are too few places with mentors whom people may have.\n");
        assertThat(run("mentors", file("m.json"), "--json")).isEqualTo(Exit.INFEASIBLE);
        assertThat(printed()).contains("\"proven\" : true");
    }

    @Test
    void aStoppedRepairDoesNotSayThatThereIsNone() throws IOException {
        planned(Story.of(1)
                .teams("ads=1", "maps=1")
                .person("mina", "ads", "maps")
                .cohort());
        assertThat(run("replan", file("c.json"), file("plan.json"), "--cancel", "ads-1", "--time", "0ms"))
                .isEqualTo(Exit.UNDECIDED);
        assertThat(printed()).isEqualTo("Stopped before a first repair was found; --time gives more.\n");
    }

    /** Who is away in the second period of a pinned rotation is free for something else in the first. */
    @Test
    void aPinDoesNotKeepAnybodyFromLeaving() throws IOException {
        planned(withLongAds(Story.of(2)
                .teams("maps=1")
                .person(Associate.named("mina", Periods.first(2))
                        .name("Mina")
                        .preferences(Preferences.strict("ads", "maps"))
                        .pins(List.of(Pin.of("ads-long")))
                        .build())
                .cohort()));
        assertThat(run("replan", file("c.json"), file("plan.json"), "--leave", "mina=H2"))
                .as(this::printed)
                .isZero();
        assertThat(printed()).contains("Mina: ads in H1 and H2 (1st) → Maps in H1 (2nd)");
    }

    /** A rotation of two periods that has started is not given back in the middle, and nobody is sent elsewhere in the first. */
    @Test
    void whatHasStartedIsNotExchangedBecauseSomebodyLeft() throws IOException {
        planned(withLongAds(
                Story.of(2).teams("maps=1").person("mina", "ads", "maps").cohort()));
        assertThat(run("replan", file("c.json"), file("plan.json"), "--started", "H1", "--exit", "mina"))
                .isZero();
        assertThat(printed()).startsWith("No more moves would make it better for people:\nA  nothing changes");
    }

    /** With a team whose rotation is both periods long. */
    private static Cohort withLongAds(Cohort story) {
        List<Slot> slots = new ArrayList<>(story.slots());
        slots.add(Slot.of("ads-long", "ads", Periods.first(2)).seats(0, 1).build());
        List<Team> teams = new ArrayList<>(story.teams());
        teams.add(Team.of("ads"));
        return new Cohort(
                "story", "Story", story.periods(), story.associates(), teams, slots, story.program(), List.of(), null);
    }

    /** Everybody may have everything and nobody minds: there are more circles than can be looked at. */
    @Test
    void theSearchForSwapsEndsInTime() throws IOException {
        Story story = Story.of(1);
        IntStream.range(0, 120).forEach(i -> story.teams("team" + i + "=1").person("pat" + i));
        planned(story.cohort());
        assertThat(run("swaps", file("c.json"), file("plan.json"), "--time", "100ms"))
                .isEqualTo(Exit.UNPROVEN);
        assertThat(printed()).isEqualTo("Time ran out before an exchange was found; --time gives more.\n");
    }

    /** Mina lost two points in an earlier round: she loses nothing in all, but does not get her best. */
    @Test
    void whoIsRepaidDoesNotGetTheBest() throws IOException {
        planned(Story.of(1)
                .teams("ads=0", "maps=1", "chat=1")
                .person(Associate.named("mina", Periods.of(0))
                        .name("Mina")
                        .preferences(Preferences.strict("ads", "maps", "chat"))
                        .credit(-2)
                        .build())
                .person("omar", "maps", "chat")
                .cohort());
        assertThat(run("plan", file("c.json"), "--out", file("out"), "--explain", "mina"))
                .isZero();
        assertThat(printed())
                .doesNotContain("best they could have had alone")
                .contains("### Mina loses nothing\n", "Nobody loses any points");
    }

    @Test
    void whatIsNotProvenDoesNotEndAsIfItWere() throws IOException {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1", "chat=1")
                .person("mina", "ads", "maps", "chat")
                .person("omar", "ads", "chat", "maps")
                .cohort();
        write("c.json", CohortFiles.json(cohort));
        run("plan", file("c.json"), "--policy", "stable", "--out", file("out"));
        assertThat(run("why-not", file("c.json"), file("out/plan.json"), "mina", "chat"))
                .isEqualTo(Exit.UNPROVEN);
        assertThat(printed()).contains("As far as was tried: ");
    }

    private void planned(Cohort cohort) throws IOException {
        Plan plan = Story.plan(cohort);
        write("c.json", CohortFiles.json(cohort));
        write("plan.json", PlanFiles.json(plan));
        write("certificate.json", PlanFiles.json(plan.certificate()));
    }
}
