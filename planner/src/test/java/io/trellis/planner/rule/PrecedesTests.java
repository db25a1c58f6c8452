package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_1;
import static io.trellis.planner.rule.Scene.SEARCH_2;
import static io.trellis.planner.rule.Scene.TRUST_1;
import static io.trellis.planner.rule.Scene.cohort;
import static io.trellis.planner.rule.Scene.mina;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Dimension;
import io.trellis.planner.Program.Precedence;
import io.trellis.planner.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrecedesTests {

    private static final Scope TRUST = new Scope(Dimension.AREA, "Trust");
    private static final Scope CONSUMER = new Scope(Dimension.AREA, "Consumer");
    private static final Scope MAPS = new Scope(Dimension.TEAM, "maps");

    private final Associate mina = mina().build();

    @Test
    void allowsWhatComesInOrder() {
        assertThat(rule(TRUST, MAPS, false).allows(mina, Bundle.of(TRUST_1, MAPS_2)))
                .isTrue();
        assertThat(rule(TRUST, MAPS, true).allows(mina, Bundle.of(TRUST_1, MAPS_2)))
                .isTrue();
    }

    @Test
    void refusesTheOtherOrder() {
        PathRule reversed = rule(MAPS, TRUST, false);
        assertThat(reversed.allows(mina, Bundle.of(TRUST_1, MAPS_2))).isFalse();
        assertThat(reversed.promising(mina, List.of(TRUST_1))).isTrue();
        assertThat(reversed.promising(mina, List.of(TRUST_1, MAPS_2))).isFalse();
    }

    @Test
    void refusesWhatIsBothAtOnce() {
        assertThat(rule(CONSUMER, MAPS, false).allows(mina, Bundle.of(TRUST_1, MAPS_2)))
                .as("maps is the first in its area")
                .isFalse();
        assertThat(rule(CONSUMER, MAPS, false).allows(mina, Bundle.of(SEARCH_1, MAPS_2)))
                .isTrue();
    }

    @Test
    void asksForWhatComesFirstOnlyWhenItIsRequired() {
        assertThat(rule(TRUST, MAPS, false).allows(mina, Bundle.of(SEARCH_1, MAPS_2)))
                .isTrue();
        assertThat(rule(TRUST, MAPS, true).allows(mina, Bundle.of(SEARCH_1, MAPS_2)))
                .isFalse();
        assertThat(rule(TRUST, MAPS, true).promising(mina, List.of(MAPS_2))).isFalse();
        assertThat(rule(TRUST, MAPS, true).allows(mina, Bundle.of(SEARCH_1, SEARCH_2)))
                .as("who does not go to maps owes nothing")
                .isTrue();
    }

    @Test
    void saysWhatComesFirst() {
        assertThat(rule(TRUST, MAPS, false).sentence(mina)).isEqualTo("Mina goes to Trust before Maps");
        assertThat(rule(TRUST, MAPS, true).sentence(mina))
                .isEqualTo("Mina goes to Trust before Maps, and never without Trust");
    }

    private static PathRule rule(Scope before, Scope after, boolean required) {
        return new Precedes(cohort(mina().build()), new Precedence(before, after, required));
    }
}
