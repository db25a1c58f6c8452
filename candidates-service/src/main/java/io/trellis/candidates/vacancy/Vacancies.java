package io.trellis.candidates.vacancy;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.trellis.candidates.vacancy.Vacancy.Facts;
import io.trellis.support.problem.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Facts and status carry the revision they were told at, each its own, so that a late or repeated event changes
 * nothing and an early one is not lost.
 */
@Repository
public class Vacancies {

    private final MongoTemplate mongo;

    Vacancies(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public void published(UUID id, long revision, Facts facts) {
        upsert(id, "factsRevision", revision, new Update().set("facts", facts));
        changed(id, revision, VacancyStatus.OPEN);
    }

    public void changed(UUID id, long revision, VacancyStatus status) {
        upsert(id, "statusRevision", revision, new Update().set("status", status));
    }

    public Vacancy get(UUID id) {
        return Optional.ofNullable(mongo.findOne(query(known().and("_id").is(id)), Vacancy.class))
                .orElseThrow(() -> new NotFound("vacancy"));
    }

    public List<Vacancy> page(@Nullable UUID after, int limit) {
        var criteria = known();
        if (after != null) {
            criteria.and("_id").lt(after);
        }
        return mongo.find(
                new Query(criteria).with(Sort.by(Direction.DESC, "_id")).limit(limit), Vacancy.class);
    }

    private void upsert(UUID id, String guard, long revision, Update update) {
        var olderOrUntold = new Criteria()
                .orOperator(where(guard).exists(false), where(guard).lt(revision));
        try {
            mongo.upsert(
                    query(where("_id").is(id).andOperator(olderOrUntold)), update.set(guard, revision), Vacancy.class);
        } catch (DuplicateKeyException _) {
            // A newer revision is stored; there is nothing to tell.
        }
    }

    private static Criteria known() {
        return where("facts").exists(true);
    }
}
