package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trellis.planner.Cohort;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.Slot;
import io.trellis.planner.Story;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import io.trellis.planner.verify.Verifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfTests {

    private static final Cohort STORY = Story.of(1)
            .teams("search=1", "maps=1", "ads=1")
            .person("mina", "search", "maps", "ads")
            .person("omar", "search", "maps", "ads")
            .cohort();

    @Test
    void saysWhoGainsByASeat() {
        Cohort wider = withSlots(STORY, "search-1", 2);
        WhatIf.Compared compared = (WhatIf.Compared) ask(STORY, wider);
        assertThat(compared.proven()).isTrue();
        assertThat(compared.before().mostLost()).isEqualTo(1);
        assertThat(compared.after().mostLost()).isZero();
        assertThat(compared.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.gain()).isEqualTo(1));
    }

    @Test
    void saysWhoLosesWhenASlotIsClosed() {
        Cohort closed = STORY.withSlots(STORY.slots().stream()
                .filter(slot -> !slot.id().equals("search-1"))
                .toList());
        WhatIf.Compared compared = (WhatIf.Compared) ask(STORY, closed);
        assertThat(compared.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.gain()).isEqualTo(-2))
                .satisfies(change -> assertThat(change.sentence(compared.after()))
                        .endsWith("Search in H1 (1st) → Ads in H1 (3rd), 2 down"));
    }

    @Test
    void movesNobodyWhomTheChangeDoesNotMove() {
        Cohort cohort = CohortGenerator.generate(Recipe.of(16, 9, 3, 11));
        WhatIf.Compared compared = (WhatIf.Compared) ask(cohort, cohort);
        assertThat(compared.changes()).isEmpty();
    }

    @Test
    void comparesTwoPlansThatHold() {
        Cohort cohort = CohortGenerator.generate(Recipe.of(16, 9, 3, 11));
        Slot slot = cohort.slots().getFirst();
        Cohort wider = withSlots(cohort, slot.id(), slot.max() + 1);
        WhatIf.Compared compared = (WhatIf.Compared) ask(cohort, wider);
        for (PlanReading plan : List.of(compared.before(), compared.after())) {
            assertThat(Verifier.verify(plan.cohort(), plan.plan()).objections()).isEmpty();
        }
        assertThat(Quality.of(compared.after())).isLessThanOrEqualTo(Quality.of(compared.before()));
    }

    @Test
    void saysOnWhichSideThereIsNoPlan() {
        Cohort none = withSlots(withSlots(STORY, "search-1", 0), "maps-1", 0);
        assertThat(List.of(ask(STORY, none), ask(none, STORY)))
                .map(WhatIf.Impossible.class::cast)
                .extracting(WhatIf.Impossible::cohort, WhatIf.Impossible::already)
                .containsExactly(tuple(none, false), tuple(none, true));
    }

    private static WhatIf.Answer ask(Cohort cohort, Cohort changed) {
        return new WhatIf(Story.limits(), Progress.SILENT).ask(cohort, changed, Policy.FAIREST);
    }

    private static Cohort withSlots(Cohort cohort, String id, int seats) {
        return cohort.withSlots(cohort.slots().stream()
                .map(slot -> slot.id().equals(id)
                        ? slot.with().seats(slot.min(), seats).build()
                        : slot)
                .toList());
    }
}
