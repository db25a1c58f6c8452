package io.trellis.support.sample;

import io.trellis.support.state.State;
import java.util.Set;

enum Light implements State<Light> {
    RED,
    GREEN;

    @Override
    public Set<Light> next() {
        return Set.of(this == RED ? GREEN : RED);
    }
}
