package io.trellis.rotations.team;

import io.trellis.support.migration.Migration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
class TeamsMigration implements Migration {

    @Override
    public String id() {
        return "003-teams-once-per-name";
    }

    @Override
    public void apply(MongoTemplate mongo) {
        mongo.indexOps(Team.class)
                .createIndex(new Index("name", Direction.ASC).named("name").unique());
    }
}
