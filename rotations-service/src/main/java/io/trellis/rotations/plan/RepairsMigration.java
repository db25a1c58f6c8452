package io.trellis.rotations.plan;

import io.trellis.support.migration.Migration;
import java.time.Duration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
class RepairsMigration implements Migration {

    private static final Duration KEEP = Duration.ofHours(12);

    @Override
    public String id() {
        return "008-repairs-for-half-a-day";
    }

    @Override
    public void apply(MongoTemplate mongo) {
        mongo.indexOps(Repair.class)
                .createIndex(new Index("at", Direction.ASC).named("old").expire(KEEP));
    }
}
