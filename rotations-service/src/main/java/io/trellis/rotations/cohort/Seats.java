package io.trellis.rotations.cohort;

import static io.trellis.rotations.cohort.Seat.State.CONSUMED;
import static io.trellis.rotations.cohort.Seat.State.HELD;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationUpdate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.core.query.UpdateDefinition;
import org.springframework.stereotype.Component;

/**
 * Every change of a seat is one conditional update of its cohort: whether it matched is the decision. Nothing is read
 * before, so two takers of the last seat cannot both get it. Each answers the cohort after the change, or nothing.
 */
@Component
class Seats {

    private final MongoOperations mongo;
    private final Clock clock;

    Seats(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Holds a free seat while intake is open and nobody waits. */
    Optional<Cohort> hold(CohortId cohort, SeatHolder holder) {
        return change(
                unknown(cohort, holder)
                        .and("status")
                        .is(CohortStatus.INTAKE_OPEN)
                        .and("free")
                        .gt(0)
                        .and("waiting")
                        .is(List.of()),
                new Update().inc("free", -1).push("taken", Seat.held(holder, clock.instant())));
    }

    Optional<Cohort> queue(CohortId cohort, SeatHolder holder) {
        return change(unknown(cohort, holder).and("waiting").ne(holder), new Update().push("waiting", holder));
    }

    /** The first who waits gets a free seat. */
    Optional<Cohort> handOn(CohortId cohort) {
        var seat = new Document("holder", first("$waiting"))
                .append("state", HELD.name())
                .append("since", clock.instant());
        return change(
                where("_id")
                        .is(cohort)
                        .and("status")
                        .is(CohortStatus.INTAKE_OPEN)
                        .and("free")
                        .gt(0)
                        .and("waiting.0")
                        .exists(true),
                AggregationUpdate.update()
                        .set("taken")
                        .toValue(new Document("$concatArrays", List.of("$taken", List.of(seat))))
                        .set("waiting")
                        .toValue(rest("$waiting"))
                        .set("free")
                        .toValue(new Document("$subtract", List.of("$free", 1)))
                        .set("revision")
                        .toValue(new Document("$add", List.of("$revision", 1))));
    }

    /** Gives a held seat back; a consumed one stays. */
    Optional<Cohort> release(CohortId cohort, SeatHolder holder) {
        return change(
                taken(cohort, holder, HELD),
                new Update().inc("free", 1).pull("taken", new Document("holder", holder.value())));
    }

    /** Frees the place of somebody who will not come. */
    Optional<Cohort> vacate(CohortId cohort, SeatHolder holder) {
        return change(
                taken(cohort, holder, CONSUMED),
                new Update().inc("free", 1).pull("taken", new Document("holder", holder.value())));
    }

    Optional<Cohort> leaveQueue(CohortId cohort, SeatHolder holder) {
        return change(where("_id").is(cohort).and("waiting").is(holder), new Update().pull("waiting", holder));
    }

    Optional<Cohort> consume(CohortId cohort, SeatHolder holder, UUID person) {
        return change(
                taken(cohort, holder, HELD),
                new Update().set("taken.$", Seat.consumed(holder, clock.instant(), person, null)));
    }

    /** Consumes a free seat that nobody held: a transfer, a late start. */
    Optional<Cohort> take(CohortId cohort, SeatHolder holder, UUID person, @Nullable Newcomer newcomer) {
        return change(
                unknown(cohort, holder)
                        .and("status")
                        .in(CohortStatus.INTAKE_OPEN, CohortStatus.LOCKED, CohortStatus.ACTIVE)
                        .and("free")
                        .gt(0)
                        .and("taken.person")
                        .ne(person),
                new Update().inc("free", -1).push("taken", Seat.consumed(holder, clock.instant(), person, newcomer)));
    }

    private static Criteria unknown(CohortId cohort, SeatHolder holder) {
        return where("_id").is(cohort).and("taken.holder").ne(holder);
    }

    private static Criteria taken(CohortId cohort, SeatHolder holder, Seat.State state) {
        return where("_id")
                .is(cohort)
                .and("taken")
                .elemMatch(where("holder").is(holder).and("state").is(state));
    }

    private static Document first(String list) {
        return new Document("$arrayElemAt", List.of(list, 0));
    }

    private static Document rest(String list) {
        return new Document("$slice", List.of(list, 1, new Document("$size", list)));
    }

    private Optional<Cohort> change(Criteria condition, UpdateDefinition update) {
        return Optional.ofNullable(mongo.findAndModify(
                Query.query(condition), update, FindAndModifyOptions.options().returnNew(true), Cohort.class));
    }
}
