package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.LONG;
import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.cohort;
import static io.trellis.planner.rule.Scene.mina;
import static io.trellis.planner.rule.Scene.noor;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Dimension;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void callPeopleByTheirFirstName() {
        assertThat(Words.first(mina().build())).isEqualTo("Mina");
        assertThat(Words.first(mina().name("Ana María del Mar").build())).isEqualTo("Ana");
        assertThat(Words.first(noor().build())).isEqualTo("Noor");
    }

    @Test
    void saysWhoseSomethingIs() {
        assertThat(Words.possessive("Mina")).isEqualTo("Mina’s");
        assertThat(Words.possessive("Agnes")).isEqualTo("Agnes’");
    }

    @Test
    void countOneAndMany() {
        assertThat(Words.count(1, "seat")).isEqualTo("1 seat");
        assertThat(Words.count(0, "seat")).isEqualTo("0 seats");
        assertThat(Words.count(-1, "seat")).isEqualTo("-1 seats");
        assertThat(Words.count(2, "person", "people")).isEqualTo("2 people");
    }

    @Test
    void callSlotsByTeamAndTime() {
        assertThat(Words.slot(cohort(mina().build()), MAPS_2)).isEqualTo("Maps in p2");
        assertThat(Words.slot(cohort(mina().build()), LONG)).isEqualTo("Ads in p1 and p2");
    }

    @Test
    void haveAnArticleForEachDimension() {
        assertThat(List.of(Dimension.values()))
                .extracting(Words::one)
                .containsExactly("a team", "a supervisor", "a site", "an area");
    }
}
