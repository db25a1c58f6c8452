package io.trellis.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.coach.Conflict;
import io.trellis.planner.coach.Conflict.Cure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code trellis coach} makes of a conflict. */
class CoachOutputTests extends CommandCase {

    private static final List<String> REASONS = List.of("2 people need a seat in H2, 1 seat exists");

    private static final List<Cure> CURES =
            List.of(new Cure("Add 1 seat to Chat", 1, "1 seat"), new Cure("Add 2 seats to Ads", 2, "2 seats"));

    @Test
    void aConflictHasReasonsAndWaysOut() {
        assertThat(text(new Conflict(true, false, REASONS, List.of("Chat in H2 has 1 seat"), CURES)))
                .isEqualTo("""
                        No plan keeps every rule. These cannot be had together:
                          2 people need a seat in H2, 1 seat exists
                        Ways out, each tried out and enough by itself, cheapest first:
                          A  Add 1 seat to Chat (1 seat)
                          B  Add 2 seats to Ads (2 seats)
                        """);
    }

    @Test
    void whatIsNotKnownIsSaid() {
        assertThat(text(new Conflict(false, true, REASONS, List.of(), List.of())))
                .isEqualTo("""
                        No plan keeps every rule. These cannot be had together:
                          2 people need a seat in H2, 1 seat exists
                        Time ran out; not all of them may be needed for the contradiction.
                        The other rules contradict each other as well; the ways out below mend all of it.
                        """);
        assertThat(text(new Conflict(false, false, List.of(), List.of(), List.of())))
                .isEqualTo("Time ran out before it was clear whether a plan exists; --time gives more.\n");
        assertThat(text(new Conflict(true, false, List.of(), List.of(), List.of())))
                .isEqualTo("Nothing is in the way: a plan that keeps every rule exists.\n");
    }

    @Test
    void jsonHasTheSame() {
        assertThat(CoachCommand.json(new Conflict(true, true, REASONS, List.of("Chat in H2 has 1 seat"), CURES)))
                .isEqualTo("""
                        {
                          "complete" : true,
                          "cures" : [ {
                            "cost" : "1 seat",
                            "price" : 1,
                            "sentence" : "Add 1 seat to Chat"
                          }, {
                            "cost" : "2 seats",
                            "price" : 2,
                            "sentence" : "Add 2 seats to Ads"
                          } ],
                          "feasible" : false,
                          "others" : true,
                          "reasons" : [ "2 people need a seat in H2, 1 seat exists" ],
                          "rules" : [ "Chat in H2 has 1 seat" ]
                        }
                        """);
    }

    @Test
    void theExitCodeTellsWhetherThereIsAPlan() throws IOException {
        write("c.json", TINY);
        assertThat(run("coach", file("c.json"))).isZero();
        assertThat(printed()).isEqualTo("Nothing is in the way: a plan that keeps every rule exists.\n");
        assertThat(run("coach", file("c.json"), "--json")).isZero();
        assertThat(printed()).isEqualTo("""
                {
                  "complete" : true,
                  "feasible" : true,
                  "others" : false
                }
                """);
        write("c.json", TINY.replace("\"max\": 2", "\"max\": 0"));
        assertThat(run("coach", file("c.json"))).isEqualTo(Exit.INFEASIBLE);
        assertThat(printed()).startsWith("No plan keeps every rule. ").contains("\n  A  ");
        write("c.json", TINY.replace("\"max\": 2", "\"max\": 1"));
        assertThat(run("coach", file("c.json"), "--time", "0s")).isEqualTo(Exit.UNDECIDED);
        assertThat(printed()).startsWith("Time ran out before it was clear");
    }

    private static String text(Conflict conflict) {
        StringWriter text = new StringWriter();
        CoachCommand.print(new PrintWriter(text), conflict);
        return text.toString();
    }
}
