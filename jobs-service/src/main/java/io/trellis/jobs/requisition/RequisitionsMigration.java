package io.trellis.jobs.requisition;

import io.trellis.support.migration.Migration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
class RequisitionsMigration implements Migration {

    @Override
    public String id() {
        return "001-requisitions-by-status";
    }

    @Override
    public void apply(MongoTemplate mongo) {
        mongo.indexOps(Requisition.class)
                .createIndex(new Index("status", Direction.ASC)
                        .on("_id", Direction.DESC)
                        .named("status"));
    }
}
