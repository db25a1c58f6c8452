package io.trellis.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service whose wiring cannot be worked out starts without it, only slower; this is where that is noticed. */
@ExtendWith(RunningStack.class)
class WiringIT {

    private final Stack stack;

    WiringIT(Stack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs", "candidates", "rotations", "gateway"})
    void everyServiceRunsFromItsWiring(String service) {
        assertThat(stack.log(service).lines().filter(line -> line.contains(" using Java ")))
                .last()
                .asString()
                .contains(": Starting AOT-processed ");
    }
}
