package io.trellis.rotations.associate;

import io.trellis.support.migration.Migration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
class AssociatesMigration implements Migration {

    @Override
    public String id() {
        return "002-associates-once-per-cohort";
    }

    @Override
    public void apply(MongoTemplate mongo) {
        var indexes = mongo.indexOps(Associate.class);
        indexes.createIndex(new Index("cohortId", Direction.ASC)
                .on("personId", Direction.ASC)
                .named("person")
                .unique());
        indexes.createIndex(new Index("profile.mail", Direction.ASC).named("mail"));
    }
}
