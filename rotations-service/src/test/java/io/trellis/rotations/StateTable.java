package io.trellis.rotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trellis.support.state.IllegalTransition;
import io.trellis.support.state.State;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tries every command in every state.
 *
 * @param <A> the aggregate
 * @param <S> its states
 */
public record StateTable<A, S extends Enum<S> & State<S>>(Class<S> states, Function<S, A> in, Function<A, S> stateOf) {

    /** The command leads to {@code target} from {@code allowed}, and changes nothing elsewhere. */
    public void leads(String name, Consumer<A> command, S target, Set<S> allowed) {
        each(name, command, allowed, (_, after) -> target);
    }

    /** The command leads where {@code targets} says, and changes nothing elsewhere. */
    public void leads(String name, Consumer<A> command, Map<S, S> targets) {
        each(name, command, targets.keySet(), (before, _) -> targets.get(before));
    }

    private void each(
            String name, Consumer<A> command, Set<S> allowed, java.util.function.BiFunction<S, S, S> expected) {
        for (var before : states.getEnumConstants()) {
            var aggregate = in.apply(before);
            if (allowed.contains(before)) {
                command.accept(aggregate);
                var after = stateOf.apply(aggregate);
                assertThat(after).as("%s from %s", name, before).isEqualTo(expected.apply(before, after));
                assertThat(before == after || before.canBecome(after))
                        .as("%s from %s follows the published table", name, before)
                        .isTrue();
            } else {
                assertThatExceptionOfType(IllegalTransition.class)
                        .as("%s from %s", name, before)
                        .isThrownBy(() -> command.accept(aggregate))
                        .satisfies(illegal -> assertThat(illegal.current()).isEqualTo(before));
                assertThat(stateOf.apply(aggregate)).isEqualTo(before);
            }
        }
    }
}
