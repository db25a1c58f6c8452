package io.trellis.candidates;

import io.trellis.support.migration.Migration;
import java.time.Duration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** The unique ones are rules of the program: no code may rely on looking first. */
@Component
class CandidatesIndexes implements Migration {

    @Override
    public String id() {
        return "001-indexes";
    }

    @Override
    public void apply(MongoTemplate mongo) {
        mongo.indexOps("people").createIndex(ascending("mail").unique());
        applications(mongo);
        offers(mongo);
        mongo.indexOps("scorecards")
                .createIndex(ascending("application")
                        .on("reviewer", Direction.ASC)
                        .on("stage", Direction.ASC)
                        .unique());
        letters(mongo);
        mongo.indexOps("links").createIndex(ascending("expiresAt").expire(Duration.ZERO));
    }

    private static void applications(MongoTemplate mongo) {
        var indexes = mongo.indexOps("applications");
        indexes.createIndex(
                ascending("person").on("role.postingId", Direction.ASC).unique());
        indexes.createIndex(
                ascending("role.postingId").on("status", Direction.ASC).on("_id", Direction.DESC));
        indexes.createIndex(ascending("status").on("_id", Direction.DESC));
        indexes.createIndex(ascending("status").on("since", Direction.ASC));
    }

    private static void offers(MongoTemplate mongo) {
        var indexes = mongo.indexOps("offers");
        indexes.createIndex(
                ascending("application").on("version", Direction.ASC).unique());
        indexes.createIndex(ascending("application")
                .named("one-open-offer")
                .unique()
                .partial(PartialIndexFilter.of(Criteria.where("open").is(true))));
        indexes.createIndex(ascending("status").on("expiresAt", Direction.ASC));
    }

    private static void letters(MongoTemplate mongo) {
        var indexes = mongo.indexOps("letters");
        indexes.createIndex(ascending("dueAt")
                .partial(PartialIndexFilter.of(Criteria.where("dueAt").exists(true))));
        indexes.createIndex(ascending("application").on("writtenAt", Direction.DESC));
        indexes.createIndex(ascending("person").on("writtenAt", Direction.DESC));
    }

    private static Index ascending(String field) {
        return new Index(field, Direction.ASC);
    }
}
