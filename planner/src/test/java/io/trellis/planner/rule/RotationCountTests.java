package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.LONG;
import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.TRUST_1;
import static io.trellis.planner.rule.Scene.mina;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Periods;
import java.util.List;
import org.junit.jupiter.api.Test;

class RotationCountTests {

    private final Associate mina = mina().build();
    private final Associate away = mina().leave(Periods.of(1)).build();

    @Test
    void allowsNoLessAndNoMoreThanTheProgramHas() {
        PathRule two = new RotationCount(2, 2, new Share(2));
        assertThat(two.allows(mina, Bundle.of(TRUST_1, MAPS_2))).isTrue();
        assertThat(two.allows(mina, Bundle.of(LONG))).isFalse();
        PathRule one = new RotationCount(0, 1, new Share(2));
        assertThat(one.allows(mina, Bundle.of(LONG))).isTrue();
        assertThat(one.allows(mina, Bundle.of(TRUST_1, MAPS_2))).isFalse();
    }

    @Test
    void expectsTheShareOfActivePeriods() {
        assertThat(new RotationCount(2, 2, new Share(2)).allows(away, Bundle.of(TRUST_1)))
                .isTrue();
    }

    @Test
    void promisesNothingOnceThereAreTooMany() {
        PathRule one = new RotationCount(0, 1, new Share(2));
        assertThat(one.promising(mina, List.of(TRUST_1))).isTrue();
        assertThat(one.promising(mina, List.of(TRUST_1, MAPS_2))).isFalse();
    }

    @Test
    void saysHowMany() {
        PathRule two = new RotationCount(2, 2, new Share(2));
        assertThat(two.sentence(mina)).isEqualTo("Mina does 2 rotations");
        assertThat(two.sentence(away)).isEqualTo("Mina does 1 to 2 rotations");
        assertThat(new RotationCount(1, 1, new Share(2)).sentence(mina)).isEqualTo("Mina does 1 rotation");
    }
}
