package io.trellis.rotations.plan;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.trellis.rotations.cohort.CohortId;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Counts the plans of a cohort; two requests at once get two numbers. */
@Component
class PlanNumbers {

    private final MongoOperations mongo;

    PlanNumbers(MongoOperations mongo) {
        this.mongo = mongo;
    }

    int next(CohortId cohort) {
        var counted = mongo.findAndModify(
                Query.query(where("_id").is(cohort.value())),
                new Update().inc("last", 1),
                FindAndModifyOptions.options().returnNew(true).upsert(true),
                Document.class,
                "planNumbers");
        return Objects.requireNonNull(counted).getInteger("last");
    }
}
