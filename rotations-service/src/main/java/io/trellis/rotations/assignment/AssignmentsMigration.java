package io.trellis.rotations.assignment;

import io.trellis.support.migration.Migration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
class AssignmentsMigration implements Migration {

    @Override
    public String id() {
        return "007-assignments-once-per-plan";
    }

    @Override
    public void apply(MongoTemplate mongo) {
        mongo.indexOps(Assignment.class)
                .createIndex(new Index("planId", Direction.ASC)
                        .on("associateId", Direction.ASC)
                        .on("slotId", Direction.ASC)
                        .named("placement")
                        .unique());
    }
}
