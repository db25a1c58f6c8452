package io.trellis.support.sample;

import io.trellis.support.event.Outbox;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CountTally {
    private final MongoTemplate mongo;
    private final Outbox outbox;

    CountTally(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    @Transactional
    Tally count(TallyId id, int amount) {
        var tally = mongo.findById(id, Tally.class);
        var counted = mongo.save((tally == null ? new Tally(id, null, 0) : tally).plus(amount));
        outbox.append(new TallyCounted(id, counted.revision(), amount, counted.count()));
        return counted;
    }
}
