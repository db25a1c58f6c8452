package io.trellis.rotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trellis.support.state.IllegalTransition;
import io.trellis.support.state.State;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tries a command in every state.
 *
 * @param in makes an aggregate in a state
 */
public record StateTable<A, S extends Enum<S> & State<S>>(Class<S> states, Function<S, A> in, Function<A, S> stateOf) {

    /** The command leads to {@code target} from {@code allowed}; elsewhere it is refused and changes nothing. */
    public void leads(Consumer<A> command, S target, Set<S> allowed) {
        leads(command, allowed.stream().collect(Collectors.toMap(Function.identity(), _ -> target)));
    }

    /** The command leads where {@code targets} says; elsewhere it is refused and changes nothing. */
    public void leads(Consumer<A> command, Map<S, S> targets) {
        for (var before : states.getEnumConstants()) {
            var aggregate = in.apply(before);
            if (targets.containsKey(before)) {
                command.accept(aggregate);
                assertThat(stateOf.apply(aggregate)).as("from %s", before).isEqualTo(targets.get(before));
            } else {
                assertThatExceptionOfType(IllegalTransition.class)
                        .as("from %s", before)
                        .isThrownBy(() -> command.accept(aggregate))
                        .satisfies(illegal -> {
                            assertThat(illegal.current()).isEqualTo(before);
                            assertThat(illegal.allowed()).isEqualTo(before.next());
                        });
                assertThat(stateOf.apply(aggregate)).isEqualTo(before);
            }
        }
    }
}
