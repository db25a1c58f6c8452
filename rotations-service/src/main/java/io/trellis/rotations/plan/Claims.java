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
    private static final FindAndModifyOptions NEW =
            FindAndModifyOptions.options().returnNew(true);

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
        var claim = new Document("owner", owner)
                .append("until", until())
                .append("attempts", plusOne(new Document("$ifNull", List.of("$lease.attempts", 0))))
                .append("stop", new Document("$ifNull", List.of("$lease.stop", false)));
        return Optional.ofNullable(mongo.findAndModify(
                waiting.with(Sort.by("request.at")),
                AggregationUpdate.update()
                        .set("status")
                        .toValue(PlanStatus.SOLVING.name())
                        .set("lease")
                        .toValue(claim)
                        .set("revision")
                        .toValue(plusOne("$revision")),
                NEW,
                Plan.class));
    }

    /** A heartbeat: prolongs the lease without changing the plan. */
    Pulse prolong(Plan claimed) {
        var held = mongo.findAndModify(
                held(claimed),
                AggregationUpdate.update().set("lease.until").toValue(until()),
                NEW,
                Document.class,
                COLLECTION);
        if (held == null) {
            return Pulse.LOST;
        }
        return held.get("lease", Document.class).getBoolean("stop", false) ? Pulse.STOPPING : Pulse.HELD;
    }

    /** Lets somebody else take over at once; leaving in good order is no failed attempt. */
    void letGo(Plan claimed) {
        mongo.updateFirst(
                held(claimed), Update.update("lease.until", new Date(0)).inc("lease.attempts", -1), COLLECTION);
    }

    /** Asks whoever solves the plan to keep the best one found so far; false unless it is being solved. */
    boolean askToStop(PlanId plan) {
        var solving = Query.query(where("_id").is(plan.value()).and("status").is(PlanStatus.SOLVING.name()));
        return mongo.updateFirst(solving, Update.update("lease.stop", true), COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    private static Query held(Plan claimed) {
        return Query.query(where("_id").is(claimed.id().value()).and("revision").is(claimed.revision()));
    }

    private static Document plusOne(Object number) {
        return new Document("$add", List.of(number, 1));
    }

    private Document until() {
        return new Document(
                "$dateAdd",
                new Document("startDate", "$$NOW").append("unit", "millisecond").append("amount", lease.toMillis()));
    }
}
