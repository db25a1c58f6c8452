package io.trellis.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PreferencesTests {

    private static final List<List<String>> GROUPS = List.of(List.of("a"), List.of("c", "b"), List.of("d"));

    @Test
    void aListSkipsNumbersAfterATie() {
        Preferences list = Preferences.list(GROUPS);
        assertThat(list.ranks()).isEqualTo(Map.of("a", 1, "b", 2, "c", 2, "d", 4));
        assertThat(list.rank("nowhere")).isEqualTo(5);
    }

    @Test
    void tiersDoNotSkip() {
        Preferences tiers = Preferences.tiers(GROUPS);
        assertThat(tiers.ranks()).isEqualTo(Map.of("a", 1, "b", 2, "c", 2, "d", 3));
        assertThat(tiers.rank("nowhere")).isEqualTo(4);
    }

    @Test
    void aStrictListHasNoTies() {
        assertThat(Preferences.strict("b", "a").ranks()).isEqualTo(Map.of("b", 1, "a", 2));
        assertThat(Preferences.NONE.rank("a")).isEqualTo(1);
    }

    @Test
    void whoIsNamedTwiceKeepsTheBetterRank() {
        assertThat(Preferences.strict("a", "b", "a").rank("a")).isEqualTo(1);
    }

    @Test
    void knowWhatIsRanked() {
        assertThat(Preferences.strict("a").ranked("a")).isTrue();
        assertThat(Preferences.strict("a").ranked("b")).isFalse();
    }

    @Test
    void areReadBestFirstAndTiesById() {
        assertThat(Preferences.list(List.of(List.of("z"), List.of("c", "b"), List.of("a")))
                        .inOrder())
                .containsExactly("z", "b", "c", "a");
    }

    @Test
    void keepVetoesAndStarsApartFromRanks() {
        Preferences wishes =
                Preferences.strict("a", "b").withVetoes(List.of("d", "c")).withStars(List.of("b"));
        assertThat(wishes.vetoes()).containsExactly("c", "d");
        assertThat(wishes.stars()).containsExactly("b");
        assertThat(wishes.inOrder()).containsExactly("a", "b");
        assertThatThrownBy(() -> wishes.stars().add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(wishes)
                .isEqualTo(new Preferences(
                        wishes.ranks(), 3, new TreeSet<>(List.of("c", "d")), new TreeSet<>(List.of("b"))));
    }
}
