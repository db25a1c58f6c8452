package io.trellis.rotations.plan;

import io.trellis.support.migration.Migration;
import java.time.Duration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
class PlansMigration implements Migration {

    private static final Duration KEEP_PROGRESS = Duration.ofDays(7);

    @Override
    public String id() {
        return "006-plans-by-cohort-and-progress";
    }

    @Override
    public void apply(MongoTemplate mongo) {
        var plans = mongo.indexOps(Plan.class);
        plans.createIndex(new Index("cohortId", Direction.ASC)
                .on("number", Direction.DESC)
                .named("number")
                .unique());
        plans.createIndex(new Index("status", Direction.ASC)
                .on("request.at", Direction.ASC)
                .named("waiting"));
        var progress = mongo.indexOps(ProgressEntry.class);
        progress.createIndex(new Index("planId", Direction.ASC)
                .on("fence", Direction.ASC)
                .on("step", Direction.ASC)
                .named("position")
                .unique());
        progress.createIndex(new Index("at", Direction.ASC).named("old").expire(KEEP_PROGRESS));
    }
}
