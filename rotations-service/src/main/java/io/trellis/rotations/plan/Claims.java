package io.trellis.rotations.plan;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationUpdate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Who may solve which plan, decided on the plan document by the server's clock. A claim is a new revision of the plan;
 * saving a plan is conditional on its revision, so a solver whose lease was taken over cannot write any more.
 */
@Component
class Claims {

    private static final String COLLECTION = "plans";

    private final MongoOperations mongo;
    private final Duration lease;

    Claims(MongoOperations mongo, PlanSettings settings) {
        this.mongo = mongo;
        this.lease = settings.lease();
    }

    /** The plan that waits longest: nobody has begun it, or whoever had has not been heard of. */
    Optional<Plan> claim(String owner) {
        var waiting = new BasicQuery(new Document(
                "$or",
                List.of(
                        new Document("status", PlanStatus.DRAFT.name()),
                        new Document("status", PlanStatus.SOLVING.name())
                                .append("$expr", new Document("$lt", List.of("$lease.until", "$$NOW"))))));
        return Optional.ofNullable(mongo.findAndModify(
                waiting.with(Sort.by("request.at")),
                AggregationUpdate.update()
                        .set("status")
                        .toValue(PlanStatus.SOLVING.name())
                        .set("lease")
                        .toValue(new Document("owner", owner).append("until", until()))
                        .set("revision")
                        .toValue(new Document("$add", List.of("$revision", 1))),
                FindAndModifyOptions.options().returnNew(true),
                Plan.class));
    }

    /** Prolongs the lease without changing the plan; false once the plan has moved on. */
    boolean prolong(Plan claimed) {
        return mongo.updateFirst(
                                held(claimed),
                                AggregationUpdate.update().set("lease.until").toValue(until()),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    /** Lets somebody else take over at once. */
    void letGo(Plan claimed) {
        mongo.updateFirst(
                held(claimed), Update.update("lease.until", new Date(0)), COLLECTION);
    }

    private static Query held(Plan claimed) {
        return Query.query(
                where("_id").is(claimed.id().value()).and("revision").is(claimed.revision()));
    }

    private Document until() {
        return new Document(
                "$dateAdd",
                new Document("startDate", "$$NOW")
                        .append("unit", "millisecond")
                        .append("amount", lease.toMillis()));
    }
}
