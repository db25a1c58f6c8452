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

/**
 * Puts the publications of a cohort in a row, and its pins with them. Each writes the cohort's one document here, so of two
 * at the same moment one is repeated and sees what the other has published or pinned.
 */
@Component
public class Publications {

    private final MongoOperations mongo;
    private final Plans plans;

    Publications(MongoOperations mongo, Plans plans) {
        this.mongo = mongo;
        this.plans = plans;
    }

    int next(CohortId cohort) {
        return count(cohort, "last", new Update().inc("last", 1));
    }

    /**
     * A plan in force that has no number yet gets the next one: during an upgrade, a replica may publish that does not
     * count.
     */
    public Plan counted(Plan published) {
        var inForce = plans.publishedIn(published.cohortId());
        if (published.isCounted()
                || inForce.map(Plan::id).filter(published.id()::equals).isEmpty()) {
            return published;
        }
        published.count(next(published.cohortId()));
        return plans.save(published);
    }

    /** Whether its consequences are due: those of a publication after it have not been drawn yet. */
    public boolean isDue(Plan published) {
        var number = published.publicationNumber();
        return count(published.cohortId(), "followed", new Update().max("followed", number)) == number;
    }

    private int count(CohortId cohort, String counter, Update update) {
        var counted = mongo.findAndModify(
                Query.query(where("_id").is(cohort.value())),
                update,
                FindAndModifyOptions.options().returnNew(true).upsert(true),
                Document.class,
                "publications");
        return Objects.requireNonNull(counted).getInteger(counter);
    }
}
