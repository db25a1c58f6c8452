package io.trellis.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Period;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two teams with one seat each; mina wants a before b. */
class BlockingTests {

    private static final Slot A = Slot.of("a-1", "a", Periods.of(0)).build();
    private static final Slot B = Slot.of("b-1", "b", Periods.of(0)).build();
    private static final Slot B_LATER = Slot.of("b-2", "b", Periods.of(1)).build();
    private static final Slot C_LATER = Slot.of("c-2", "c", Periods.of(1)).build();

    private static final Associate MINA = person("mina", Periods.of(0), "a", "b");
    private static final Associate OMAR = person("omar", Periods.of(0), "b", "a");

    @Test
    void aWantedSeatThatIsFreeBlocks() {
        assertThat(pairs(teams("a"), Map.of(MINA, List.of(B)))).containsExactly("mina a-1");
    }

    @Test
    void aSeatThatIsLessWantedDoesNot() {
        assertThat(pairs(teams("a"), Map.of(MINA, List.of(A)))).isEmpty();
    }

    @Test
    void aTeamThatPrefersThePersonToAHolderBlocks() {
        assertThat(pairs(teams("a", "mina", "omar"), Map.of(MINA, List.of(B), OMAR, List.of(A))))
                .containsExactly("mina a-1");
    }

    @Test
    void aTeamThatPrefersTheHolderDoesNot() {
        assertThat(pairs(teams("a", "omar", "mina"), Map.of(MINA, List.of(B), OMAR, List.of(A))))
                .isEmpty();
    }

    @Test
    void aTeamThatLikesBothAlikeDoesNot() {
        assertThat(pairs(teams("a"), Map.of(MINA, List.of(B), OMAR, List.of(A))))
                .isEmpty();
    }

    @Test
    void aHolderWhoIsPinnedThereStays() {
        Associate pinned = OMAR.with().pins(List.of(Pin.of("a-1"))).build();
        assertThat(pairs(teams("a", "mina", "omar"), Map.of(MINA, List.of(B), pinned, List.of(A))))
                .isEmpty();
    }

    @Test
    void aHolderWhoIsPinnedElsewhereDoesNot() {
        Associate busy = person("omar", Periods.first(2), "a", "b", "c")
                .with()
                .pins(List.of(Pin.of("c-2")))
                .build();
        assertThat(pairs(teams("a", "mina", "omar"), Map.of(MINA, List.of(B), busy, List.of(A, C_LATER))))
                .containsExactly("mina a-1");
    }

    @Test
    void aPersonWhoMayNotHaveThePathDoesNot() {
        Associate bothB = person("mina", Periods.first(2), "b", "a", "c");
        Map<Associate, List<Slot>> taken = Map.of(bothB, List.of(A, B_LATER));
        assertThat(pairs(teams("a"), taken))
                .as("b in both periods would be a repeat")
                .isEmpty();
        assertThat(pairs(teams("a"), Map.of(bothB, List.of(A, C_LATER))))
                .as("b first, then c; or a first, then b")
                .containsExactly("mina b-1", "mina b-2");
    }

    @Test
    void aSlotThatWouldLeaveAGapDoesNot() {
        Slot whole = Slot.of("d-1-2", "d", Periods.first(2)).build();
        Associate mina = person("mina", Periods.first(2), "a", "b", "c", "d");
        assertThat(pairs(List.of(A, B_LATER, whole), teams("a"), Map.of(mina, List.of(whole))))
                .isEmpty();
    }

    @Test
    void aPathThatIsNoBetterDoesNot() {
        Associate tied = MINA.with()
                .preferences(Preferences.list(List.of(List.of("a", "b"))))
                .build();
        assertThat(pairs(teams("a"), Map.of(tied, List.of(B)))).isEmpty();
    }

    private static List<String> pairs(List<Team> teams, Map<Associate, List<Slot>> taken) {
        return pairs(List.of(A, B, B_LATER, C_LATER), teams, taken);
    }

    private static List<String> pairs(List<Slot> slots, List<Team> teams, Map<Associate, List<Slot>> taken) {
        Cohort cohort = new Cohort(
                "c",
                "C",
                List.of(Period.of("p1"), Period.of("p2")),
                List.copyOf(taken.keySet()),
                teams,
                slots,
                Program.FREE,
                List.of(),
                null);
        Map<String, Paths> paths = cohort.associates().stream()
                .collect(Collectors.toMap(Associate::id, person -> new Paths(cohort, person, true)));
        Map<String, List<Slot>> ids = taken.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
        return new Blocking(cohort, paths, ids)
                .pairs().stream()
                        .map(pair -> pair.associate() + " " + pair.slot())
                        .toList();
    }

    /** Teams a to d, one of which ranks people. */
    private static List<Team> teams(String ranking, String... order) {
        TreeMap<String, Integer> ranks = new TreeMap<>();
        Arrays.stream(order).forEach(person -> ranks.put(person, ranks.size() + 1));
        return List.of("a", "b", "c", "d").stream()
                .map(id -> new Team(id, id, null, id.equals(ranking) ? ranks : Collections.emptySortedMap()))
                .toList();
    }

    private static Associate person(String id, Periods present, String... wishes) {
        return Associate.named(id, present)
                .preferences(Preferences.strict(wishes))
                .build();
    }
}
