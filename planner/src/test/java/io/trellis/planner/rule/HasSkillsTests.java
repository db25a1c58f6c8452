package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_1;
import static io.trellis.planner.rule.Scene.mina;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Slot;
import java.util.List;
import org.junit.jupiter.api.Test;

class HasSkillsTests {

    private static final Slot PICKY =
            MAPS_2.with().skills(List.of("SQL", "Design", "Python")).build();

    private final SlotRule rule = new HasSkills();

    @Test
    void opensToThoseWithEverySkill() {
        assertThat(rule.allows(mina().skills(List.of("SQL", "Design")).build(), MAPS_2))
                .isTrue();
        assertThat(rule.allows(mina().build(), SEARCH_1)).isTrue();
    }

    @Test
    void namesTheSkillsThatAreMissing() {
        Associate mina = mina().skills(List.of("Design")).build();
        assertThat(rule.allows(mina, PICKY)).isFalse();
        assertThat(rule.refusal(mina, PICKY)).isEqualTo("Needs Python, SQL; not in Mina’s skills");
        Associate agnes =
                mina().name("Agnes Wu").skills(List.of("Design", "SQL")).build();
        assertThat(rule.allows(agnes, PICKY)).isFalse();
        assertThat(rule.refusal(agnes, PICKY)).isEqualTo("Needs Python; not in Agnes’ skills");
    }
}
