package io.trellis.rotations.program;

import io.trellis.support.migration.Migration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
class ProgramsMigration implements Migration {

    @Override
    public String id() {
        return "001-programs-by-name";
    }

    @Override
    public void apply(MongoTemplate mongo) {
        mongo.indexOps(Program.class).createIndex(new Index("name", Direction.ASC).named("name"));
    }
}
