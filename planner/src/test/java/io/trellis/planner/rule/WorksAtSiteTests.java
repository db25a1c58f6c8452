package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_1;
import static io.trellis.planner.rule.Scene.TRUST_1;
import static io.trellis.planner.rule.Scene.mina;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorksAtSiteTests {

    private final SlotRule rule = new WorksAtSite();
    private final Associate bound = mina().sites(List.of("Zurich", "Berlin")).build();

    @Test
    void opensEverySiteToThoseWhoNameNone() {
        assertThat(rule.allows(mina().build(), SEARCH_1)).isTrue();
    }

    @Test
    void opensTheirSitesAndWhatHasNoSite() {
        assertThat(rule.allows(bound, MAPS_2)).isTrue();
        assertThat(rule.allows(bound, TRUST_1)).isTrue();
    }

    @Test
    void closesOtherSites() {
        assertThat(rule.allows(bound, SEARCH_1)).isFalse();
        assertThat(rule.refusal(bound, SEARCH_1)).isEqualTo("Is in London; Mina can work in Berlin or Zurich");
    }
}
