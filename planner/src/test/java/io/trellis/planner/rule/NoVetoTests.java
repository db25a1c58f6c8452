package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_1;
import static io.trellis.planner.rule.Scene.mina;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Preferences;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoVetoTests {

    private final SlotRule rule = new NoVeto();
    private final Associate picky =
            mina().preferences(Preferences.NONE.withVetoes(List.of("maps"))).build();

    @Test
    void opensWhatIsNotVetoed() {
        assertThat(rule.allows(picky, SEARCH_1)).isTrue();
    }

    @Test
    void closesWhatIsVetoed() {
        assertThat(rule.allows(picky, MAPS_2)).isFalse();
        assertThat(rule.refusal(picky, MAPS_2)).isEqualTo("Mina vetoed it");
    }
}
