package io.trellis.jobs.posting;

import io.trellis.support.migration.Migration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
class PostingsMigration implements Migration {

    @Override
    public String id() {
        return "002-postings-by-deadline-and-requisition";
    }

    @Override
    public void apply(MongoTemplate mongo) {
        var indexes = mongo.indexOps(Posting.class);
        indexes.createIndex(
                new Index("status", Direction.ASC).on("closesAt", Direction.ASC).named("deadline"));
        indexes.createIndex(new Index("requisitionId", Direction.ASC)
                .on("_id", Direction.DESC)
                .named("requisition"));
    }
}
