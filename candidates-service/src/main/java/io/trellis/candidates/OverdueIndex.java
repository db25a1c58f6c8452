package io.trellis.candidates;

import io.trellis.support.migration.Migration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
class OverdueIndex implements Migration {

    @Override
    public String id() {
        return "002-overdue";
    }

    @Override
    public void apply(MongoTemplate mongo) {
        mongo.indexOps("applications").createIndex(new Index("status", Direction.ASC).on("answerBy", Direction.DESC));
    }
}
