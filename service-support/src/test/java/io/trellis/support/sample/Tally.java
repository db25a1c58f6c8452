package io.trellis.support.sample;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

@Document("tallies")
record Tally(@Id TallyId id, @Version Long revision, int count) {
    Tally plus(int amount) {
        return new Tally(id, revision, count + amount);
    }
}
