package io.trellis.support.sample;

import io.trellis.support.event.Event;
import java.util.UUID;

record TallyCounted(TallyId tallyId, long revision, int amount, int count) implements Event {
    @Override
    public String aggregate() {
        return "tally";
    }

    @Override
    public UUID aggregateId() {
        return tallyId.value();
    }
}
